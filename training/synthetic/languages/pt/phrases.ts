import { lines } from '../language.ts';

/** What Portuguese templates share: of Portugal and of Brazil. */
export const PHRASES = {
  who: lines(`
    <p>
    <p.hon>
    <p.honfull>
    <p.full>, da <o>,
    <p.full> (<job>)
    [minha irmã|meu chefe|a minha vizinha|meu marido|minha tia] <p.first>
    <p.first> do [departamento comercial|financeiro|apoio ao cliente]
    família <p.last>
  `),
  thing: lines(`
    a fatura
    o atraso da entrega
    o aumento da renda
    o despedimento
    o orçamento
    a mudança
    a apólice
    as férias
    o contrato
    a reclamação
    a tabela de preços
    a avaria da caldeira
    a ata
    o aluguel
  `),
  doc: lines(`
    uma carta
    um e-mail
    uma resposta curta
    uma carta de recomendação
    um lembrete gentil
    uma reclamação
    um discurso
    um resumo
    um convite
    uma notificação
  `),
  quando: lines(`
    na <weekday>
    amanhã
    em <date>
    às <time>
    na próxima semana
    ontem
    até <weekday>
  `),
  greeting: lines(`
    Exm<p1~o.|a.> <p1.hon>,
    Car<p1~o|a> <p1.first>,
    Olá <p1.first>,
    Bom dia, <p1.hon>,
    Prezad<p1~o|a> <p1.hon>,
    Exmos. Senhores,
    Oi <p1.first>,
    Caros colegas,
  `),
  closing: lines(`
    Com os melhores cumprimentos,
    Atenciosamente,
    Cumprimentos,
    Um abraço,
    Obrigad<p2~o|a>,
    Saudações de <city>,
    Att.,
  `),
  condition: lines(`
    diabetes tipo 2
    asma
    hipertensão arterial
    depressão
    cancro da mama
    enxaqueca
    fibrilhação auricular
    epilepsia
    hérnia discal
    pneumonia
    esclerose múltipla
    insuficiência renal
  `),
};
