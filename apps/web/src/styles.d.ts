declare module '*.module.css' {
  const names: Readonly<Record<string, string>>;
  export default names;
}
declare module '*.css';
/** The address of a thread's script, built by itself (`worker-files.ts`). */
declare module 'worker:*' {
  const address: string;
  export default address;
}
