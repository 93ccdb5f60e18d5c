import { lines } from '../language.ts';

/** Lo que se pide a un asistente. */
export const REQUESTS = lines(`
  [Escribe|Redacta|Prepara] [por favor |]<@doc> [a|para] <@who> sobre <@thing>[.|, con tono cordial.]
  ¿[Puedes|Podrías] escribir <@doc> a <p1.full> [de <o1>|en <city>|] [explicando|confirmando|lamentando] <@thing>?
  Resume el correo de <p1.hon> [en tres puntos|para <p2.first>|].
  Me llamo <p1.full> y [vivo|trabajo] en <city>. [Necesito ayuda con|¿Cómo reclamo a <o1> por] <@thing>?
  Soy <p1.full>, con DNI <nid>, y quiero [darme de baja de|denunciar a] <o1>.
  Traduce al [inglés|francés|catalán]: «<p1.full> [vive|reside] en <addr1>».
  Añade a <p1.full>, [nacido|nacida] el <p1.dob>, teléfono <phone>, a la lista de [clientes|pacientes|socios].
  ¿Quién fue <p1.full>, <p1~el|la> [pintor|escritora|político|física] <nrp> de <city>?
  Haz una tabla con <p1.full>, <p2.full> y <p3.full> [y sus cargos|].
  ¿Quién sustituye a <p1.first> cuando <p2.first> está en <city>?
  Suaviza este mensaje: «<p1.first>, todavía le debes <amount> a <p2.first>».
  [Mañana|El <date>] me reúno con <@plainwho>, de <o1>. ¿Qué le pregunto sobre <@thing>?
  Mi casero, <pm1.hon>, dice que <p2.first> no ha pagado <@thing>.
  Planifica un viaje de <city> a <city> pasando por <city> para <p1.first> y <p2.first>.
  Corrige la dirección: <p1.full>, <addr1>.
  hola soy <p1.first> [de <city>|] y necesito <@doc> para [mi jefe|el casero|el colegio]
  Mi hija <p1.first>, de <age>, va al <school1>; su tutora, <pf2.full>, dice que falta mucho. Escribe <@doc>.
  Cambia «<p1.full>» por «<p2.full>» en todo el texto.
  El usuario de <p1.full> es <p1.user> y la contraseña <pw>. Haz una guía.
  En <co1> queremos [contratar|ascender|despedir] a <p1.full>. Prepara <@doc>.
  Apunta: <p1.first> llama a <o1>, <p2.first> reserva en <city>, <p3.last> revisa <@thing>.
  ¿Ha contestado <p1.hon> al correo de <p2.first>?
  ¿Es <city> más grande que <city>? ¿Y está <city> en <country>?
  Compara <o1> con <o2> [como empleador|como proveedor|en <country>].
  Anonimiza: <p1.full>, <p1.dob>, <addr1>, IBAN <iban>, padece <@condition>.
  ¿Qué dijo <p1.last> sobre <o1> [en <city>|a <media1>|]?
  Contesta a <p1.hon> en nombre de <p2.full>, <job> de <co1>.
  Ordena por apellidos: <p1.full>; <p2.full>; <p3.full>.
  Redacta el brindis para la boda de <p1.first> y <p2.first> en <city>.
  Felicita a <p1.first>, que cumple <agenum> y nació en <place>.
  ¿Cómo aviso a <p1.first> de que <pf2.full>, la <job>, está de baja por <@condition>?
  ¿Es verdad que <o1> [ha comprado|va a cerrar|despide a gente de] <o2>?
`);

export const SERVICE = lines(`
  Mi pedido <ref> no ha llegado todavía a <addr1>.
  [Ayer|El <date>] hablé con <@plainwho> y me prometió una solución.
  Les ruego que cambien mis datos: <p1.full>, <addr1>, tel. <phone>.
  El paquete se entregó a [mi vecina|la portera], <pf1.full>.
  Por la presente solicito la baja de mi contrato con <co1>. Fdo.: <p1.full>
  Su compañero <pm1.first> fue [muy amable|bastante grosero].
  Su persona de contacto en <co1> es <p1.full> (<p1.email>, <phone>).
  El pago de <amount> de <p1.full> llegó a <bank1> el <date>.
  <p1.hon> ya no trabaja en <o1>; diríjase a <p2.full>, <p2.email>.
  Según lo hablado con <p1.hon> [por teléfono|en <city>], enviaremos la mercancía a <co1>.
  El técnico, <pm1.full>, pasará <@cuando>.
  Ni <p1.hon> ni <p2.hon> han respondido a nuestra carta del <date>.
  Las ventas en <country> y <region> bajaron, según <p1.last>.
  La reunión con <o1> pasa al <date>, en la sede de <city>.
  Le pongo en copia a <p1.full> y a <p2.full>, de <o1>.
  Adjunto la oferta que <p1.full> preparó para <co1>.
  Que lo firme <p1.first> o, si no está, <p2.hon>.
  <bank1> nos pide copia del pasaporte de <p1.full> (<passport>).
  Desde que me mudé de <city> a <city> recibo cartas a nombre de una tal <pf1.full>.
  Incidencia <ref>: <p1.full> avisa desde <city> de un fallo; se pasa a <p2.first>.
  <co1>, representada por <p1.full>, acepta las condiciones de <co2>.
  La filial <nrp> de <o1> la dirige <@who>.
  El informe de <p1.first> está sobre la mesa de <p2.first>.
  Se lo comenté a <@plainwho> [en la oficina de <city>|por correo|].
  A la atención de <p1.full>, <co1>, <addr1>.
`);

export const SOCIAL = lines(`
  <p1.handle> [gracias|felicidades|jajaja] por <@thing>!
  acabo de ver a <p1.full> en la estación de <city> [!!|jajaj]
  <p1.first> y <p2.first> han estado [geniales|fatal] hoy
  por qué <o1> [siempre va tan lento|no contesta]?
  ¡Feliz cumpleaños, <p1.first>! [Besos desde <city>|Te queremos]
  rumbo a <city> con <p1.first> [yujuu|]
  El fontanero, un tal <pm1.first> de <co1>, llegó tarde.
  [Cinco|Dos] estrellas para <co1>. <p1.first> nos atendió de diez.
  no me creo que <p1.last> haya fallado ese penalti, vamos <team>
  alguien sabe si <p1.full> toca hoy en <city>?
  Nos alojamos en <street>; <p1.first>, la anfitriona, encantadora.
  No vuelvo a <o1> [de <city>|]. La dueña, doña <pf1.first>, ni saludó.
  llámame <p1.first> <phone>
  El nuevo disco de <p1.full> es una maravilla.
  se ha perdido <p1.full>, <anyage>, visto en <street>, <city>. Avisad al <phone>
`);
