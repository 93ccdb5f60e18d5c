import { lines } from '../language.ts';

/** What Spanish templates share. */
export const PHRASES = {
  who: lines(`
    <p>
    <p>
    <p.hon>
    <p.honfull>
    <p.full>, de <o>,
    <p.full> (<job>)
    [mi hermana|mi jefe|mi vecino|mi casera|mi marido|mi prima] <p.first>
    <p.first>, [del|el del] <@dept>
    <p.first> de <city>
    la familia <p.last>
    nuestro cliente <p.full>
  `),
  plainwho: lines(`
    <p>
    <p.full>
    <p.first>
    <p.hon>
    <p.honfull>
  `),
  dept: lines(`
    departamento de ventas
    área de compras
    servicio técnico
    departamento jurídico
    almacén
    turno de noche
    área financiera
    mostrador
  `),
  thing: lines(`
    la factura
    el retraso del pedido
    la subida del alquiler
    el despido
    la oferta
    la mudanza
    la póliza
    el informe trimestral
    la avería de la caldera
    las vacaciones
    el contrato
    la reclamación
    la lista de precios
    la entrevista
    el presupuesto
    la beca
    la reforma de la cocina
    el acta
    la cena de empresa
    la baja médica
    la licencia de obras
  `),
  doc: lines(`
    una carta
    un correo
    una respuesta breve
    una carta de recomendación
    un recordatorio amable
    una queja
    un discurso
    un resumen
    una invitación
    un burofax
    un mensaje de WhatsApp
    una nota de prensa
  `),
  cuando: lines(`
    el <weekday>
    mañana
    el <date>
    a las <time>
    la semana que viene
    ayer
    esta tarde
    en <month>
    el <date> a las <time>
    antes del <weekday>
  `),
  greeting: lines(`
    Estimad<p1~o|a> <p1.hon>:
    Estimado/a cliente:
    Muy señor<p1~ mío|a mía>:
    Querid<p1~o|a> <p1.first>:
    Hola, <p1.first>:
    Hola <p1.first>,
    Buenos días, <p1.hon>:
    Buenas tardes <p1.first>,
    <p1.first>,
    Apreciad<p1~o|a> <p1.first>,
  `),
  closing: lines(`
    Un cordial saludo,
    Atentamente,
    Saludos cordiales,
    Un abrazo,
    Reciba un cordial saludo,
    Gracias de antemano,
    Saludos,
    Un saludo desde <city>,
    Quedo a la espera de su respuesta.
    Le saluda atentamente,
  `),
  condition: lines(`
    diabetes mellitus tipo 2
    asma bronquial
    hipertensión arterial
    depresión
    cáncer de mama
    migraña
    fibrilación auricular
    epilepsia
    hernia discal
    enfermedad de Crohn
    neumonía
    trastorno de ansiedad
    VIH
    esclerosis múltiple
    insuficiencia renal crónica
    adenocarcinoma de próstata
    artritis reumatoide
    hepatitis C
    litiasis renal
    tumor vesical
  `),
  drug: lines(`
    metformina 850 mg
    enalapril
    ibuprofeno
    omeprazol 20 mg
    amoxicilina
    sertralina
    paracetamol 1 g
    acenocumarol
    ciprofloxacino
    atorvastatina
  `),
  servicio: lines(`
    Urología
    Medicina Interna
    Cardiología
    Pediatría
    Oncología
    Urgencias
    Cirugía General
    Neurología
    Traumatología
    Oftalmología
    Ginecología
    Dermatología
  `),
  team: lines(`
    [el |]<club>
    [el |]<team>
    <country>
    <city>
  `),
  score: lines(`
    <num:0-5>-<num:0-4>
    <num:60-110>-<num:58-108>
    por <num:1-5> a <num:0-3>
  `),
};
