import { says } from './says.fixture.ts';

says('breach_notice', {
  '72': [
    'Nordlicht shall notify Customer of a Personal Data Breach within seventy-two (72) hours after becoming aware of it.',
    'In the event of a security incident, we will inform you no later than three days after discovery.',
  ],
  '48': [
    'We will notify Customer without undue delay, and in any event within 48 hours of becoming aware of any Security Breach.',
    '## Security incidents\n\nNordlicht shall:\n\n(a) notify Customer within forty-eight hours; and\n\n(b) take measures to contain the incident.',
  ],
  '24': ['The Processor reports data breaches to the Controller within 24 hours of discovery.'],
  without_undue_delay: [
    'Nordlicht shall notify Customer without undue delay after becoming aware of a personal data breach.',
    'We will promptly inform affected customers of any unauthorised access to their data.',
    'The Processor shall inform the Controller as soon as possible of any data breach.',
    'Nordlicht will notify Customer of a security incident within two business days, without undue delay.',
  ],
  absent: [
    'Customer shall notify Nordlicht immediately of any unauthorised access to its account.',
    'The Controller must notify the supervisory authority of a personal data breach within 72 hours.',
    'Nordlicht assists Customer in meeting its duties to report breaches to the supervisory authority within 72 hours.',
    'Either party may terminate this Agreement for material breach with 30 days’ notice.',
    'Nordlicht shall promptly notify Customer of any request from a data subject.',
    'Customer shall inform Nordlicht without undue delay of any data breach.',
    'Customer agrees to contact us promptly if it notices unauthorised access to its account.',
  ],
});
