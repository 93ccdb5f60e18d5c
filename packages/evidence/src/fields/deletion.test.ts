import { says } from './says.fixture.ts';

says('deletion_on_termination', {
  'within 30 days': [
    'Nordlicht will delete all Customer Data within thirty (30) days of termination of the Agreement.',
    'Within one month after the end of the contract, we will erase your data.',
    'Upon termination, Customer Data shall be deleted no later than 30 days after the end of the subscription.',
    'Within 30 days of expiry of the Agreement, Nordlicht shall:\n\n(a) return a copy of Customer Data if asked; and\n\n(b) delete all other copies of Customer Data.',
  ],
  'within 90 days': [
    'After termination, Customer may export its data for 30 days. Nordlicht shall delete Customer Data within 90 days after termination.',
    'Nordlicht shall destroy all Personal Data within three months after the Services end.',
  ],
  return_or_delete: [
    'At the end of the Services, Nordlicht shall, at the choice of Customer, delete or return all Personal Data.',
    'On termination the Processor shall either return or destroy the Personal Data.',
  ],
  on_request: [
    'Upon termination of the Agreement, Nordlicht will delete Customer Data at Customer’s written request.',
    'Following termination, we will delete your content upon your request.',
  ],
  delete_no_deadline: [
    'Upon termination of the Agreement, Nordlicht will delete all Customer Data.',
    'For 30 days after termination, Customer may download its Customer Data. Thereafter Nordlicht will delete Customer Data in accordance with its policies following termination.',
    'Customer Data will be deleted without undue delay after expiry of the Agreement.',
  ],
  may_delete: [
    'After termination we may delete your content at any time.',
    'Upon termination of your account, Nordlicht reserves the right to delete all Customer Content.',
    'When your subscription ends, your data may be permanently deleted.',
  ],
  absent: [
    'Upon termination, your right to access the Services ends.',
    'Upon termination, the receiving party shall destroy the confidential information of the disclosing party.',
    'Nordlicht may remove content that violates these terms.',
    'Closing your account does not delete your data.',
    'Suspension of the Services shall not result in the deletion of Customer Data after termination.',
    'Nordlicht is not liable for the deletion of your content after termination.',
    'Nordlicht assists Customer with requests of data subjects for deletion of their data.',
    'Upon termination, Customer shall delete the software and all copies of the documentation.',
  ],
});

says('deletion_certification', {
  yes: [
    'Nordlicht shall delete all Personal Data and certify in writing that it has done so.',
    'After deletion, the Processor will provide written confirmation of the deletion to the Controller.',
  ],
  on_request: [
    'Upon request, Nordlicht shall confirm the deletion of Personal Data in writing.',
    'The parties agree that the certification of deletion described in Clause 16(d) shall be provided only upon request.',
    'At Customer’s request, the Processor shall issue a certificate of deletion.',
  ],
  absent: [
    'Nordlicht is certified under ISO 27001.',
    'Nordlicht will delete Customer Data within 30 days of termination.',
    'Storage media are destroyed by a certified company.',
    'Customer shall confirm in writing that it has deleted the software.',
  ],
});
