import { documents, lines, type Language } from '../language.ts';
import { PHRASES } from './phrases.ts';

const REQUESTS = lines(`
  [Escreve|Escreva|Prepara|Pode escrever] <@doc> [a|para] <@who> sobre <@thing>
  Resume o e-mail de <p1.hon> [em três pontos|para <p2.first>|].
  Chamo-me <p1.full> e [vivo|trabalho] em <city>. [Como contesto|Ajuda-me a perceber] <@thing>?
  Meu nome é <p1.full>, moro em <city>, CPF <nid>. Quero cancelar o contrato com a <o1>.
  Traduz para inglês: «<p1.full> mora na <addr1>».
  Acrescenta <p1.full>, nascid<p1~o|a> em <p1.dob>, tel. <phone>, à lista de [clientes|utentes|sócios].
  Quem foi <p1.full>, [pintor|escritora|político] <nrp> de <city>?
  Faz uma tabela com <p1.full>, <p2.full> e <p3.full>.
  Amanhã reúno com <p1.full>, da <o1>. O que pergunto sobre <@thing>?
  O meu senhorio, <pm1.hon>, diz que <p2.first> não pagou.
  Planeia uma viagem de <city> a <city> por <city> para <p1.first> e <p2.first>.
  oi, sou <p1.first> [de <city>|], preciso de <@doc> pro [meu chefe|colégio]
  A minha filha <p1.first>, de <age>, anda na <school1>. A professora, <pf2.hon>, diz que falta muito.
  Troca «<p1.full>» por «<p2.full>» no texto todo.
  Responde a <p1.hon> em nome de <p2.full>, <job> da <co1>.
  Anonimiza: <p1.full>, <p1.dob>, <addr1>, IBAN <iban>, sofre de <@condition>.
  É verdade que a <o1> [comprou|vai fechar] a <o2>?
  <city> é maior do que <city>? E fica em <country>?
  Anota: <p1.first> liga à <o1>, <p2.first> reserva em <city>, <p3.last> trata de <@thing>.
  A <job> <pf1.full> está de baixa por <@condition>: como digo à <pf2.first>?
`);

const SERVICE = lines(`
  A minha encomenda <ref> ainda não chegou à <addr1>.
  Ontem falei com <@who>, que me prometeu um reembolso.
  Favor atualizar os meus dados: <p1.full>, <addr1>, <phone>.
  O pacote foi entregue à vizinha, <pf1.full>.
  O seu contacto na <co1> é <p1.full> (<p1.email>, <phone>).
  A transferência de <amount> de <p1.full> chegou ao <bank1> em <date>.
  <p1.hon> já não trabalha na <o1>; contacte <p2.full>, <p2.email>.
  Conforme combinado com <p1.hon>, entregamos à <co1>.
  O técnico, <pm1.full>, passa <@quando>.
  Nem <p1.hon> nem <p2.hon> responderam à carta de <date>.
  A reunião com a <o1> passa para <date>, em <city>.
  Segue em anexo a proposta que <p1.full> preparou para a <co1>.
  As vendas em <country> e em <region> caíram, segundo <p1.last>.
  A <co1>, representada por <p1.full>, aceita as condições da <co2>.
  Desde que me mudei de <city> para <city>, recebo cartas para uma tal <pf1.full>.
  <p1.full> e <p2.full>, da <o1>, vão em cópia.
`);

const LETTERS = documents(String.raw`
<co1>
<addr1>

<p1.honfull>
<addr2>

<city>, <date>

Assunto: <@thing>

<@greeting>

<@sentence> <@sentence>

<@closing>
<p2.full>
---
De: <p2.full> <lt><p2.email><gt>
Para: <p1.full> <lt><p1.email><gt>
Enviado: <weekday>, <date> <time>
Assunto: [RE: |ENC: |]<@thing>

<@greeting>

<@sentence>

<@closing>
<p2.first>
---
Em <date>, <p2.full> escreveu:
\> <@greeting>
\> <@sentence>
\> <p2.first>

Obrigado, <p2.first>. Eu e <p3.first> tratamos disso.
<p1.first>
---
Ata da reunião de <date>, <city>
Presentes: <p1.full>, <p2.full>, <p3.hon> (<o1>)
Ausentes: <p4.full>
1. <p1.last> informou sobre <@thing>. <@sentence>
2. Outros assuntos: <p2.first> propôs a <o2>.
---
<p1.first>: [olá|oi <p2.first>], vens <@quando>?
<p2.first>: [sim|sei lá], pergunta à <p3.first>
`);

const FORMS = documents(String.raw`
Nome: <p1.full>
Data de nascimento: <p1.dob>
[Naturalidade: <city>
|]Morada: <addr1>
Telefone: <phone>
E-mail: <p1.email>
[NIF|CPF|Cartão de Cidadão]: <nid>
---
Apelido: <p1.last>
Nome próprio: <p1.first>
Rua: <addr1.street>
[Código postal|CEP]: <addr1.code>
[Localidade|Cidade]: <addr1.city>
[Profissão: <job>|Entidade patronal: <o1>]
---
| Nome | Cargo | Cidade |
|---|---|---|
| <p1.full> | <job> | <city> |
| <p2.full> | <job> | <city> |
---
apelido;nome;data_nascimento;morada;cp;cidade
<p1.last>;<p1.first>;<p1.dob>;<addr1.street>;<addr1.code>;<addr1.city>
<p2.last>;<p2.first>;<p2.dob>;<addr2.street>;<addr2.code>;<addr2.city>
---
Utente: <p1.full>, <age>, internado no <hosp1> em <date> por <@condition>. Médico: <p2.dr>. Contacto da filha <pf3.first>: <phone>
---
FATURA <ref> — <co1>, NIF <tax>, <addr1>
Cliente: <p1.full>, <addr2>
Total: <amount>, IBAN <iban>, <bank1>
---
Participantes: <p1.full>, <p2.inv>, <p3.init>, <p4.hon>
Assinado: <p5.full>, <city>, <date>
---
Onze: <p1.last>; <p2.last>, <p3.last>, <p4.last>; <p5.last> (<p6.last>, <num:46-89>'). Treinador: <p7.full>
`);

const LEGAL = lines(`
  Entre <p1.honfull>, residente na <addr1>, e a sociedade <co1>, representada por <p2.full>, é celebrado o presente contrato.
  O <court1> negou provimento ao recurso de <p1.full> da sentença do <court2> de <date>.
  A autora, <pf1.full>, nascida em <city> a <p1.dob>, é representada pelo advogado <pm2.full>.
  A testemunha <pm1.last> declarou que <pf2.hon> saiu da <street> às <time>.
  O arguido <pm1.allup>, de nacionalidade <nrp>, foi condenado pelo <court1>.
  Relator: <p1.full>. Adjuntos: <p2.last> e <p3.last>.
  A trabalhadora <pf1.full>, n.º <num:1000-9999>, está ausente por <@condition>.
  O arrendatário, Sr. <pm1.last>, deve à senhoria <pf2.full> <amount>.
  Procuração a <p1.full>, passaporte <passport>, perante <auth1>.
`);

const NEWS = lines(`
  <city>, <num:1-28> <month> (Lusa) - <@who> anunciou que a <o1> vai fechar a fábrica de <city>.
  O <club> [venceu|empatou com] o <team> por <num:0-5>-<num:0-4> [em <city>|].
  Golos: <p1.last> (<num:1-90>), <p2.last> (<num:1-90> gp), <p3.full>.
  O presidente <nrp>, <pm1.full>, reuniu-se com <p2.full> em <city>.
  «Não é verdade», disse <p1.last> à <media1>.
  A <o1> vai comprar a <o2> por <amount>.
  Um homem de <age>, <pm1.full>, foi detido em <city>, na <street>.
  A atriz <pf1.full> morreu em <city> em <date>.
  O <water> transbordou junto a <city>.
  O prefeito de <city>, <pm1.full> (<party1>), inaugurou a <school1>.
  As negociações entre <country> e <country> continuam em <city>.
  <p1.full> (<country>) vence <p2.full> por 6-<num:0-4>, 7-5
  Segundo a <union1>, a <o1> vai demitir em <region>.
`);

const WIKI = lines(`
  <p1.full> (<city>, <p1.dob> — <city>, <date>) foi um<p1~|a> [pintor|escritora|arquiteto] <nrp>.
  <city> é um município [do distrito de <city>|de <region>|em <country>].
  O rio <water> nasce perto de <city> e atravessa <region>.
  A <co1> é uma empresa <nrp> com sede em <city>, fundada em <year> por <p1.full>.
  Estudou na <uni1> com <p1.full> e ensinou em <city>.
  O filme, de <p1.full>, é protagonizado por <p2.full> e <p3.full>.
  Faz fronteira com <city>, <city> e <city>.
  São <pm1.first> é o padroeiro de <city>.
  Em <year> casou com <pf1.full>, filha de <pm2.full>.
  Jogou no <team1> de <year> a <year>.
  O rei <pm1.first> II perdeu <region>.
`);

const SOCIAL = lines(`
  <p1.handle> [obrigada|parabéns|kkkk] por <@thing>!
  acabei de ver <p1.full> na estação de <city>
  <p1.first> e <p2.first> hoje [arrasaram|foram péssimos]
  por que a <o1> está sempre [lenta|fora do ar]?
  Parabéns <p1.first>! [Beijos de <city>|]
  [Cinco estrelas|Uma estrela] para a <co1>: a <pf1.first> foi um amor.
  O canalizador, um tal <pm1.first> da <co1>, veio a horas.
  vamos <team>, e o <pm1.last> onde estava
  <p1.first> me liga <phone>
`);

const NEGATIVE = lines(String.raw`
  [A rosa|A oliveira|A margarida|O pinheiro] [floresce|cresce] [no jardim|em maio].
  O [padeiro|pastor|rei|ferreiro|coelho] [da história|] [dorme|não veio].
  [Definições|Privacidade|Ajuda|Entrar|Carrinho|Termos de uso|Condições Gerais]
  [Como|Onde] [peço|altero|cancelo] [a senha|o seguro|a bolsa]?
  Aqueça o forno a <num:160-220> graus, [bata|junte] [os ovos|a farinha], asse <num:10-90> minutos.
  O [Arrendatário|Vendedor|Trabalhador] [pagará|comunicará] [no prazo de <num:5-60> dias|por escrito].
  [Erro|Aviso]: [ficheiro|ligação] não [encontrado|válida] (código <num:1-900>).
  Explica [a fotossíntese|os juros compostos|o fora de jogo] com um exemplo.
  De [segunda|terça] a [sexta|sábado], das <num:7-9> às <num:14-20> horas
  O doente está [apirético|consciente|estável], [pulso|tensão] normal.
  [A doença de Alzheimer|A síndrome de Down] é explicada no capítulo <num:1-30>.
  Encomenda <ref>, artigo <num:1000-9999>, versão <ver>
  Exmos. Senhores, [em anexo|envio] [os documentos|o solicitado].
  [Natal|Páscoa|Carnaval] é feriado.
  O [presidente|ministro|bispo] [abre|encerra] a [sessão|missa].
  [Capítulo|Artigo|Anexo] <num:1-40>: [Disposições Gerais|Definições|Objeto Do Contrato]
`);

export const portuguese: Language = {
  code: 'pt',
  phrases: { ...PHRASES, sentence: SERVICE },
  kinds: [
    { name: 'request', form: 'sentence', templates: REQUESTS },
    { name: 'service', form: 'sentence', templates: SERVICE },
    { name: 'letter', form: 'document', templates: LETTERS },
    { name: 'form', form: 'document', templates: FORMS },
    { name: 'legal', form: 'sentence', templates: LEGAL },
    { name: 'news', form: 'sentence', templates: NEWS },
    { name: 'wiki', form: 'sentence', templates: WIKI },
    { name: 'social', form: 'sentence', templates: SOCIAL },
    { name: 'negative', form: 'sentence', templates: NEGATIVE },
  ],
};
