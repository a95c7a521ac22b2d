import {describe, expect, test} from 'vitest'
import {languageOf} from '../../src/story/language.js'

const foreign: Array<[language: string, text: string]> = [
  [
    'French',
    'Le ministre a déclaré que les autorités n’ont pas encore publié le rapport sur la catastrophe, et que son équipe sera entendue par une commission.'
  ],
  [
    'Spanish',
    'El ministro dijo que las autoridades no han publicado el informe sobre la catástrofe y que su equipo será escuchado por una comisión.'
  ],
  [
    'Portuguese',
    'O ministro disse que as autoridades ainda não publicaram o relatório sobre a catástrofe e que a sua equipa será ouvida por uma comissão.'
  ],
  [
    'German',
    'Der Minister sagte, dass die Behörden den Bericht über das Unglück noch nicht veröffentlicht haben und dass er auch vor einem Ausschuss aussagen wird.'
  ],
  [
    'Italian',
    'Il ministro ha detto che le autorità non hanno ancora pubblicato il rapporto sulla catastrofe e che la sua squadra sarà sentita da una commissione.'
  ],
  [
    'Dutch',
    'De minister zei dat het rapport over de ramp nog niet is gepubliceerd en dat hij zich voor een commissie van de Kamer zal verantwoorden.'
  ],
  ['Russian', 'Министр сказал, что власти ещё не опубликовали доклад о катастрофе.'],
  ['Ukrainian', 'Міністр сказав, що влада ще не опублікувала доповідь про катастрофу, її читають.'],
  ['Chinese', '部长说，当局尚未公布关于这场灾难的报告，他的团队将接受委员会的询问。'],
  ['Japanese', '大臣は、当局がまだこの災害に関する報告書を公表していないと述べた。'],
  ['Arabic', 'قال الوزير إن السلطات لم تنشر بعد التقرير عن الكارثة.']
]

const english: Array<[claim: string, text: string]> = [
  ['nothing', ''],
  ['a headline of names', 'Real Madrid y Barcelona'],
  [
    'a table',
    'Mexico v Panama\nMexico: Talavera, M. Herrera, I. Jimenez, Torres Nilo, Rivas,\nJonathan, Guemez, Esquivel, Aquino, R. Jimenez, Vela.'
  ],
  [
    'results',
    'La Liga: Real Sociedad 2 Deportivo de La Coruña 1; Las Palmas 0 Celta de Vigo 3; El Ejido 1 Rayo 1'
  ],
  [
    'garbled English',
    'The practices of the China do not differ from those in United Kingdom, and eliminate the evil of egg, cure the" disease "and save the population for to protect.'
  ],
  [
    'a story that quotes another language',
    'The president said in Paris on Monday: “Le ministre a déclaré que les autorités ne sont pas là.” It was the first time that he had spoken to reporters about the report since the ministers met in the city last week, and they said that more would follow.'
  ],
  [
    'a dateline of names',
    'RIO DE JANEIRO — Luiz Inácio Lula da Silva met Dilma Rousseff and Marina Silva in São Paulo on Monday and said that they would stand with the party.'
  ]
]

describe('languageOf', () => {
  test.each(foreign)('%s is reported', (language, text) => {
    expect(languageOf(text)).toMatchObject({english: false, language})
  })

  test.each(english)('%s is no other language', (_, text) => {
    expect(languageOf(text)).toEqual({english: true})
  })

  test('the reason gives the evidence', () => {
    expect(languageOf(foreign[0]![1]).reason).toMatch(
      /^The story is in French: \d+% of its words are small words of French\.$/
    )
  })
})
