import { says } from './says.fixture.ts';

says('certifications', {
  iso27001: [
    'Nordlicht is certified under ISO/IEC 27001:2022.',
    'We maintain an information security management system that holds an ISO 27001 certification.',
    'Certifications: ISO 27001',
  ],
  soc2_type2: [
    'Nordlicht undergoes an annual SOC 2 Type II audit by an independent auditor.',
    'We will make our latest SOC 2 (Type 2) report available on request.',
  ],
  soc2: ['Nordlicht maintains a SOC 2 report.'],
  'iso27001,iso27017,iso27018': ['Nordlicht is certified according to ISO 27001, 27017 and 27018.'],
  'hipaa,soc2_type2': ['The Services are HIPAA compliant and have been audited under SOC 2 Type 2.'],
  absent: [
    'Our data centres are ISO 27001 certified.',
    'Nordlicht is pursuing ISO 27001 certification.',
    'Nordlicht is not yet SOC 2 certified.',
    'Our security programme is aligned with ISO 27001.',
    'Nordlicht applies industry standards such as ISO 27001 or SOC 2.',
    'Customer shall comply with PCI DSS.',
    'The Services are hosted by AWS, which is certified under ISO 27001 and SOC 2.',
    'Customer may not submit data that is subject to HIPAA.',
    'All our sub-processors hold ISO 27001 certificates.',
  ],
});
