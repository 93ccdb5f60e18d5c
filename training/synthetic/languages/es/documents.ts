import { documents, lines } from '../language.ts';

/** Cartas, correos, actas, chats. */
export const LETTERS = documents(String.raw`
<co1>
<addr1>

<p1.honfull>
<addr2.street>
<addr2.code> <addr2.city>

<city>, [a |]<date>

[Asunto: factura <ref>|Ref.: <ref>|]

<@greeting>

<@sentence> <@sentence>

<@closing>

<p2.full>
<job>
---
De: <p2.full> <lt><p2.email><gt>
Para: <p1.full> <lt><p1.email><gt>
[CC: <p3.inv>
|]Enviado: <weekday>, <date> <time>
Asunto: [RE: |RV: |][reunión con <o1>|<@thing>]

<@greeting>

<@sentence>

<@closing>
<p2.first>[ <p2.last>|]
---
<@greeting>

<@sentence> ¿Puede llamar a <p3.hon>? Su extensión es la <num:100-999>.

<@closing>

<p2.full> | <job>
<co1> | <addr1>
Tel.: <phone> | <p2.email>
---
El <date>, <p2.full> (<p2.email>) escribió:
\> <@greeting>
\> <@sentence>
\> <p2.first>

Gracias, <p2.first>. <p3.first> y yo nos encargamos.

<p1.first>
---
ACTA DE LA REUNIÓN
<city>, <date>
Asistentes: <p1.honfull>, <p2.full>, <p3.full>[ (<o1>)|]
Excusa su asistencia: <p4.full>

1. [Presupuesto|Personal]. <p1.hon> informa sobre <@thing>. <@sentence>
2. Ruegos y preguntas. <p2.first> propone a <o2>; <p3.last> se opone.

Fdo.: <p3.full>, secretari<p3~o|a>
---
<p1.first>: [hola|buenas <p2.first>], vienes <@cuando>?
<p2.first>: [sí|no sé], pregúntale a <p3.first>
<p1.first>: vale, quedamos en <street>
---
\[<time>\] <p1.full>: ¿alguien tiene el móvil de <p3.first>?
\[<time>\] <p2.full>: <phone>, pero está en <city>
`);

/** Formularios, tablas, currículos, facturas. */
export const FORMS = documents(String.raw`
Nombre: <p1.first>
Apellidos: <p1.last>
DNI: <nid>
Fecha de nacimiento: <p1.dob>
Domicilio: <addr1.street>
Localidad: <addr1.city>
[Provincia: <region>
|]Código postal: <addr1.code>
Teléfono: <phone>
Correo electrónico: <p1.email>
---
Nombre y apellidos: <p1.full>
Dirección: <addr1>
[Nacionalidad|Profesión]: [<nrp>|<job>]
[Empresa: <o1>|En caso de emergencia: <p2.full>, <phone>]
---
[Titular|Solicitante|Arrendatario|Asegurado]: <p1.inv>
NIF: <nid>
IBAN: <iban>
Entidad: <bank1>
---
| Nombre | Puesto | Ciudad |
|---|---|---|
| <p1.full> | <job> | <city> |
| <p2.full> | <job> | <city> |
| <p3.inv> | <job> | <city> |
---
apellidos;nombre;fecha_nacimiento;direccion;cp;municipio
<p1.last>;<p1.first>;<p1.dob>;<addr1.street>;<addr1.code>;<addr1.city>
<p2.last>;<p2.first>;<p2.dob>;<addr2.street>;<addr2.code>;<addr2.city>
---
Lista de asistentes
1. <p1.full>
2. <p2.inv>
3. <p3.honfull> (<o1>)
4. <p4.up>
---
CURRÍCULUM VÍTAE
<p1.allup>
<addr1> · <phone> · <p1.email>
Nacid<p1~o|a> en <city> el <p1.dob>
<year>-<year>: <job>, <co1>, <city>
<year>-<year>: Grado en Derecho, <uni1>
Referencias: <p2.honfull>, <o2>
---
FACTURA <ref>
Emisor: <co1>, CIF <tax>, <addr1>
Cliente: <p1.full>, NIF <nid>, <addr2>
Concepto: [reforma|asesoría|portes] — Total: <amount>
---
Firmado: D. <pm1.full>, en <city>, a <date>
---
Conductor: <p1.full> | Matrícula: <plate> | Ruta: <city> - <city> | Salida: <time>
---
Alineación: <p1.last>; <p2.last>, <p3.last>, <p4.last>; <p5.last> (<p6.last>, min. <num:46-89>), <p7.last>. Entrenador: <p8.full>
---
Reparto: <p1.full>, <p2.full>, <p3.full>. Dirección: <p4.full>. País: <country>
`);

/** Informes de alta y notas clínicas. */
export const CLINICAL = documents(String.raw`
Datos del paciente.
Nombre: <p1.first>.
Apellidos: <p1.last>.
[NHC|Nº de historia|CIPA]: <mrn>.
NASS: <hid>.
Domicilio: <addr1.street>.
Localidad/ Provincia: <addr1.city>[, <region>|].
CP: <addr1.code>.
Datos asistenciales.
Fecha de nacimiento: <p1.dob>.
País: <country>.
Edad: <age> Sexo: <sex>.
Fecha de Ingreso: <date>.
[Servicio: <@servicio>.
|Especialidad: <@servicio>.
|]Médico: <p2.full> NºCol: <ref>.
Informe clínico del paciente: <@clinica> <@clinica>
[Remitido por: <p2.dr>. <hosp1>. <addr2.street>. <addr2.code> <addr2.city>. (<country>) Correo electrónico: <p2.email>|Responsable clínico: <p2.dr>, Servicio de <@servicio>, <hosp1>, <addr2>. E-mail: <p2.email>]
---
<hosp1>
Servicio de <@servicio>
INFORME DE ALTA
Paciente: <p1.full>    NHC: <mrn>    F. nac.: <p1.dob>    Edad: <agenum>
Domicilio: <addr1>
Ingreso: <date>    Alta: <date>
Médico responsable: <p2.dr>

<@clinica> <@clinica> <@clinica>

Fdo.: <p2.full>
---
[Paciente|Varón|Mujer] de <age> [remitid<p1~o|a> por <p2.dr>|natural de <country>|que acude a Urgencias], con antecedentes de <@condition>. <@clinica> <@clinica>
---
Se trata de [una paciente|un paciente] <nrp> de <age>, <job> de profesión, que ingresó en <hosp1> el <date>. <@clinica> <@clinica>
---
Nota de enfermería, <time>: <p1.first> pasa buena noche. [Su hija|Su esposa], <pf2.first>, le acompaña. Avisado <p3.dr>. <@clinica>
---
<p2.dr>
<@servicio>
<hosp1>
<addr1.street>
<addr1.code> <addr1.city>
<p2.email>
`);

export const CLINIC_LINES = lines(`
  Antecedentes de <@condition> y <@condition>.
  A los <age> fue intervenid<p1~o|a> por <p3.dr> en <hosp>.
  Vive con su [hija|marido|hermano] de <age> en <city>.
  Se inicia tratamiento con <@drug> y <@drug>.
  La exploración física fue normal; TA 140/85, <num:55-110> lpm.
  El <date> se realizó TAC abdominal sin hallazgos.
  Su [padre|madre|hermano] falleció a los <age> por <@condition>.
  En <month> de <year> emigró desde <country>.
  Se traslada al Servicio de <@servicio> de <hosp>.
  [Dos|Tres] semanas después reingresó por fiebre.
  Cita en consultas con <p4.dr> el <date>.
  Los signos de Murphy y Blumberg fueron negativos.
  Trabaja como <job> en <o1>.
  Se revisaron las tinciones de Ziehl y de Gram, negativas.
`);
