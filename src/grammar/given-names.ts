import {words} from './words.js'

/** Given names that women have and men hardly ever, in the spellings of news. */
export const womensNames = words(`
  abigail adriana agnes agnieszka aisha alejandra alice alicia alina alison amanda amelia amina amy ana
  anastasia angela angelina anita anna anne annette annie antonia anya ashley astrid aurora ayesha
  barbara beatrice beatriz bella bertha betty bianca birgit brenda bridget brigitte camila carla carmen
  carol carolina caroline catalina catherine cecilia charlotte chiara chloe christina christine clara
  claire claudia colette consuelo cristina daniela deborah denise diana dolores donna dorothy edith
  ekaterina elena eleanor elif elisa elisabeth elizabeth ella ellen elsa emily emma erika esther
  eugenia eva evelyn fatima fatma fernanda fiona florence francesca frances gabriela galina
  genevieve gertrude giorgia giulia gloria grace graciela greta guadalupe hanna hannah heather heidi helen
  helena helga hilda ines ingrid irina irene isabel isabella ivana jacqueline jana jane janet jasmine
  jeanne jennifer jessica joanna josefina judith julia juliana julie karen karin katarina kate katharina
  katherine kathleen katja katrin keiko khadija klara lara larisa laura leila leticia lena lidia linda lisa
  louise lucia lucy ludmila luisa lydia madeleine magdalena marcela margaret margarita maria mariam
  mariana marie marina marta martha mary maryam matilda maya mercedes michelle mila miriam
  monica monika nadia nancy natalia natasha nicole nina noor nora olga olivia oksana olena pamela
  patricia paula pauline petra pilar priya rachel raquel rebecca regina renata rita rosa rosalia rosemary roxana
  ruth sabina sabrina samira sandra sara sarah silvia simone sofia sonia sophia sophie stephanie
  susan susana susanne svetlana sylvia tamara tatiana teresa theresa ursula valentina valeria
  vanessa vera veronica victoria viktoria violeta virginia wanda wendy xenia yara yasmin yolanda yuko yulia
  zainab zoe zofia
`)

/** Given names that men have and women hardly ever. */
export const mensNames = words(`
  aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto alejandro aleksandr
  alessandro alexander alfred alfredo ali allan alvaro anders andrew andrey andrzej angus anthony
  antoine anton antonio arnold arthur artur austin benjamin bernard boris brandon brian bruce
  bruno carl carlos cesar charles christian christopher claude colin craig cyril dagfinn daniel dario david
  dennis diego dieter dimitri dmitri dmitry dominik donald douglas edgar eduardo edward emil emmanuel
  enrique eric erik ernest esteban eugene evgeny fabian fabio federico felipe felix fernando
  francesco francisco franco frank franz fred frederic friedrich gary gaston geoffrey george georgy
  gerald gerhard giorgio giovanni giuseppe gleb gonzalo gordon graham greg gregory guillaume gunther gustav
  hamid hans harold harry hassan heinrich helmut henri henrik henry herbert hiroshi howard hugo
  hussein ibrahim igor ignacio ilya isaac ivan jack jacob jacques jaime jake jakob james jan jason javier
  jeffrey jeremy jerome joachim joaquin joe johan johann john jonas jonathan jorge jose joseph juan julio
  jurgen justin karl karim keith kenneth kenji kevin khalid klaus konstantin kurt larry lars laurent
  lawrence leon leonardo leonid louis lorenzo luca lucas luis luigi luke maksim marc marcel marco
  marcos marcus mario mark markus martin mateo matthew maurice max maxim michael mikhail miguel mohamed
  mohammad mohammed muhammad murat mustafa nathan neil nicholas nicolas nikita nikolai noah oleg oliver
  olivier omar oscar osman otto pablo pascal patrick paul pavel pedro peter philip philippe pierre piotr rafael
  ramon raul raymond ricardo richard robert roberto roger roland ronald rudolf rupert russell salvador samuel
  santiago sebastian sergei sergey sergio simon stanislav stefan stephen steven stuart takeshi tariq
  theodore thierry thomas timothy tomas tomasz umberto victor viktor vincent vladimir walter
  werner wilhelm william wolfgang yusuf youssef yuri yves
`)
