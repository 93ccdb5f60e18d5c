import { lines } from '../language.ts';

/** Contratos, sentencias, personal. */
export const LEGAL = lines(`
  En <city>, a <date>. REUNIDOS: de una parte, D. <pm1.full>, con DNI <nid> y domicilio en <addr1>; de otra, <co1>, representada por Dña. <pf2.full>.
  La <court1> [desestima|estima] el recurso interpuesto por el procurador D. <pm1.full> en nombre de <pf2.full> contra la sentencia del <court2> de <date>.
  Vistos por la Sala los autos seguidos a instancia de <p1.honfull> contra <co1> y <co2>, sobre [despido|reclamación de cantidad].
  Ha sido Ponente el Ilmo. Sr. D. <pm1.full>.
  Ilmos. Sres. Magistrados: D. <pm1.full>, D.ª <pf2.full>, D. <pm3.full>.
  El demandante, don <pm1.full>, prestó servicios para <co1> como <job> desde el <date>.
  Contra la citada resolución, la representación procesal de doña <pf1.full> interpuso recurso de casación.
  El testigo <pm1.last> declaró que <pf2.hon> salió de la vivienda de <street> a las <time>.
  Que debo condenar y condeno a <p1.full>, mayor de edad, nacid<p1~o|a> en <city> el <p1.dob>, [sin antecedentes|de nacionalidad <nrp>].
  El acusado <pm1.allup> fue detenido en <city> por agentes de la <auth1>.
  Intervino el Ministerio Fiscal, representado por D.ª <pf1.full>.
  La entidad <co1>, con CIF <tax> y domicilio social en <addr1>, acordó nombrar administrador a <p1.full>.
  Otorga poder a favor de <p1.full> y de la procuradora <pf2.full>.
  El arrendatario, Sr. <pm1.last>, adeuda a la arrendadora, Sra. <pf2.last>, la cantidad de <amount>.
  Dictada por el <court1> la sentencia de <date>, la parte actora, <co1>, presentó escrito.
  Se notifica a <p1.full>, <job>, la extinción de su contrato con efectos del <date>.
  El expediente de <pf1.full> (baja por <@condition>) se archiva en <@dept>.
  Los hermanos <p1.first>, <p2.first> y <p3.full> heredan la finca de <city>.
  Don <pm1.first> y doña <pf2.first> contrajeron matrimonio en <city> el <date>.
  Así lo acuerdan y firman: <p1.full>.- <p2.full>.- <p3.full>.
  El Letrado de la Administración de Justicia, <pm1.full>, da fe.
  El letrado Sr. <pm1.last>, en defensa de <o1>, invocó la doctrina del <court1>.
  Por decreto de <date> se admitió a trámite la demanda de <p1.last> frente a <bank1>.
`);

/** Noticias inventadas. */
export const NEWS = lines(`
  <city>, <num:1-28> <month> ([EFE|EFECOM|AP]).- <@plainwho> [anunció|aseguró] hoy que <o1> [cerrará|venderá] su planta de <city>.
  <city> ([<country>|<region>]), <num:1-28> ([EFE|AFP]). El <nrp> <pm1.full> [ganó|abandonó] la etapa [disputada entre <city> y <city>|].
  <@team> [venció|empató|perdió] [ante|con] <@team> <@score>.
  <num:1-20>. <p1.full> (<country>) a <num:1-59> segundos
  Goles: 1-0, m. <num:1-90>: <p1.last>. 1-1, m. <num:1-90>: <p2.last>, de penalti. 2-1: <p3.full>.
  El delantero <pm1.full>, [procedente de <team>|cedido por <team>], [marcó|falló un penalti].
  El presidente <nrp>, <pm1.full>, se reunió [en <city>|] con <p2.full>.
  El portavoz de <party1>, <p1.full>, criticó a <party2> por <@thing>.
  «[No es cierto|Estamos preparados]», dijo <p1.last> a <media1>.
  La empresa <o1> [comprará|absorbió] <o2> por <amount>.
  Las acciones de <o1> [subieron|cayeron] un <num:1-12> por ciento en la Bolsa de <city>.
  La <auth1> detuvo en <city> a un hombre de <age>, identificado como <pm1.full>.
  Al menos <num:3-90> muertos al volcar un autobús cerca de <city>, en <country>.
  La actriz <pf1.full> murió el <date> en <city> a los <age>.
  El <water> se desbordó a su paso por <city>.
  El alcalde de <city>, <pm1.full> ([PP|PSOE|<party>]), inauguró el <school1>.
  El entrenador <pm1.full> convocó a <p2.last>, <p3.last> y <p4.full> para jugar en <city>.
  <o1> y <o2> negocian un acuerdo en <place>, según fuentes de <media1>.
  <country> y <country> reanudan el diálogo en <city>.
  El tenista <pm1.full> derrotó a <pm2.full> por 6-<num:0-4> y 7-5.
  El secretario general de <union1>, <pm1.full>, pidió a <o1> que negocie.
  El ministro de Exteriores, <pm1.full>, viaja a <country> y <country>.
  Textos: <p1.full>. Fotos: <p2.init>
`);

/** Prosa de enciclopedia. */
export const WIKI = lines(`
  <p1.full> (<city>, <p1.dob> - <city>, <date>) fue un<p1~|a> [pintor|escritora|político|bióloga] <nrp>.
  <city> es un municipio de [la provincia de <city>|<region>], [en <country>|a orillas del <water>].
  El río <water> nace cerca de <city> y atraviesa <region>.
  <co1> es una empresa <nrp> con sede en <city>, fundada en <year> por <p1.full>.
  Estudió en la <uni1> [con <p2.full>|] y enseñó en <city> hasta <year>.
  La película, dirigida por <p1.full>, está protagonizada por <p2.full> y <p3.full>.
  El grupo lo forman <p1.full> (voz), <p2.full> (bajo) y <p3.first>.
  En <year> se casó con <p1.full>, [hija|prima] de <p2.full>.
  La calle lleva el nombre de <p1.full>, natural de <region>.
  Limita con <city>, <city> y <city>.
  Durante la guerra, las tropas del general <pm1.last> tomaron <city>.
  El rey <pm1.first> II perdió <region> frente a <country>.
  Jugó en <team1> entre <year> y <year>.
  La especie fue descrita por <p1.last> en <country>.
  Entre sus miembros estaban <p1.full>, <p2.full> y <p3.init>.
  San <pm1.first> es el patrón de <city>.
  En las elecciones de <year>, <party1> obtuvo la alcaldía con <p1.full>.
  El personaje de <p1.first> lo interpreta <p2.full>.
`);

/** Sin nombres, con palabras que lo parecen. */
export const NEGATIVE = lines(String.raw`
  [La rosa|El olivo|La margarita] [florece|crece] [en el jardín|bajo el sol].
  [Dolores|Mercedes|Socorro|Consuelo]: [palabras|nombres comunes] [que aquí no nombran a nadie|del diccionario].
  El [zapatero|herrero|pastor|molinero|rey] [del cuento|] [duerme|no vino].
  La [factura|entrega|reparación] [se hará|se retrasa] [en mayo|en agosto|el lunes].
  ¿[Cómo|Dónde] [pido|cambio|anulo] [la clave|el seguro|la beca]?
  [Configuración|Privacidad|Ayuda|Iniciar sesión|Carrito|Aviso legal|Preguntas frecuentes|Condiciones Generales]
  Precaliente el horno a <num:160-220> grados, [bata|añada] [los huevos|la harina] y hornee <num:10-90> minutos.
  Ingredientes: <num:100-500> g de harina, <num:1-4> huevos, [sal|perejil|romero|laurel]
  El [Arrendatario|Comprador|Vendedor|Trabajador] [pagará|notificará] [en el plazo de <num:5-60> días|por escrito].
  Las partes [acuerdan|se obligan a] [la confidencialidad|lo siguiente].
  [Error|Aviso]: [archivo|conexión] no [encontrado|válida] (código <num:1-900>).
  Explícame [la fotosíntesis|el interés compuesto|la regla del fuera de juego] [de forma sencilla|con un ejemplo].
  Escribe [un poema sobre el otoño|un guion que cuente archivos|una fórmula de Excel].
  De [lunes|martes] a [viernes|sábado], de <num:7-9> a <num:14-20> horas
  El paciente [está|permanece] [afebril|consciente|estable]; [pulso|tensión] [normal|sin cambios].
  [La enfermedad de Alzheimer|El síndrome de Down|El test de Apgar|La maniobra de Valsalva] se [explica|describe] en el tema <num:1-30>.
  Exploración: abdomen blando, [Murphy|Blumberg] negativo, [sin edemas|pulsos presentes].
  Pedido <ref>, artículo <num:1000-9999>, versión <ver>, talla <num:34-60>
  Estimados señores: [adjunto|les envío] [los documentos|lo solicitado].
  [Navidad|Semana Santa|Nochevieja] y [Reyes|el puente de mayo] son festivos.
  [jajaja|uf|madre mía] [qué sueño|lunes otra vez]
  El [presidente|ministro|obispo|alcalde] [abrió|cerró] la [sesión|misa|feria].
  [Capítulo|Artículo|Anexo|Tabla] <num:1-40>: [Disposiciones Generales|Definiciones|Ámbito De Aplicación]
  Gire a la [derecha|izquierda] en la [iglesia|plaza] y [siga recto|aparque].
  Un [saludo|abrazo], [el equipo de atención|la dirección]
  El [fundamento|motivo|recurso] [primero|segundo] [debe ser desestimado|carece de base].
`);
