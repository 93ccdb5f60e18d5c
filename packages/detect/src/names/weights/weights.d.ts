/** The bytes of the names model, in base64; made by `npm run train`. */
export declare const WEIGHTS: string;
