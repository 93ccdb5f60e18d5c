import { describeKind } from '../specimen.fixture.ts';

const LINE = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj';
/** Marks are put together here, so that no scanner takes this file for a leak. */
const begin = (label: string): string => `-----BEGIN ${label}${'-----'}`;
const end = (label: string): string => `-----END ${label}${'-----'}`;
const pem = (label: string, body = LINE): string => `${begin(label)}\n${body}\n${end(label)}`;

describeKind('private keys', {
  type: 'PRIVATE_KEY',
  found: [
    `x «${pem('PRIVATE KEY')}» y`,
    `«${pem('RSA PRIVATE KEY', `${LINE}\n${LINE}\n${LINE.slice(0, 20)}==`)}»`,
    `«${pem('RSA PRIVATE KEY', `Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,3F17F5316E2BAC89\n\n${LINE}`)}»`,
    `«${pem('OPENSSH PRIVATE KEY')}»`,
    `«${pem('ENCRYPTED PRIVATE KEY')}»`,
    `«${pem('PRIVATE KEY', 'MIIE')}»`,
    `«${begin('EC PRIVATE KEY')}\nMIIE and then it stops»`,
    `{"key":"«${pem('PRIVATE KEY').replaceAll('\n', '\\n')}»\\n"}`,
    `key = ("«${begin('PRIVATE KEY')}\\n"\n  "${LINE}\\n"\n  "${end('PRIVATE KEY')}»")`,
    `«${begin('PGP PRIVATE KEY BLOCK')}\nVersion: 1\n\n${LINE}\n${end('PGP PRIVATE KEY BLOCK')}»`,
    `«---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nComment: x\n${LINE}\n---- END SSH2 ENCRYPTED PRIVATE KEY ----»`,
    'a «PuTTY-User-Key-File-2: ssh-rsa\nPrivate-Lines: 1\nAAAA\nPrivate-MAC: 0123456789abcdef0123456789abcdef01234567» b',
    `jwk = «{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","d":"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI"}»`,
    `«{"k":"hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxCcYg","kty":"oct"}»`,
    `<x>«<RSAKeyValue><Modulus>${LINE}</Modulus><D>${LINE}</D></RSAKeyValue>»</x>`,
  ],
  not: [
    pem('CERTIFICATE'),
    pem('PUBLIC KEY'),
    pem('RSA PUBLIC KEY'),
    begin('RSA PUBLIC KEY'),
    'the BEGIN PRIVATE KEY line',
    end('PRIVATE KEY'),
    '---BEGIN PRIVATE KEY---',
    `if (text.includes('${begin('PRIVATE KEY')}')) return parse(text);`,
    `"${begin('PRIVATE KEY')}\\n" + body + "\\n${end('PRIVATE KEY')}"`,
    `${begin('PRIVATE KEY')}\n...\n${end('PRIVATE KEY')}`,
    `${begin('PRIVATE KEY')}\n<your key here>\n${end('PRIVATE KEY')}`,
    '{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"}',
    `<RSAKeyValue><Modulus>${LINE}</Modulus><Exponent>AQAB</Exponent></RSAKeyValue>`,
  ],
});
