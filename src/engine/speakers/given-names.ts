/** Given names common enough in news to tell that a name is a person's, and mostly whether "he" or "she" fits. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const MALE_NAMES = words(`
  aaron abdul abdullah abel abraham adam adrian ahmad ahmed alain alan albert aleksandr alejandro alex alexander alexei alfred ali álvaro
  alvaro amir anders andre andré andreas andrei andrew andriy anthony anton antonio ansar aram arthur ashraf ayman barack ben benjamin benny bernard
  bernie bill binyamin bob boris brad brandon brian bruce carl carlos cem charles chris christian christopher chuck claude colin craig
  dale dan daniel danny david dean denis dennis dick dmitri dmitry dominic don donald doug douglas ed eddie eduardo edward ehud eitan elias elon
  emmanuel emre eric ernest ethan eugene evan fahad felipe felix ferdinand fernando fidel francis francisco francois françois frank fred gary gavin
  geoff geoffrey george gerald gerard gideon giorgio glen glenn gordon graham greg gregory guillermo gustavo habib hamid hans harold harry hassan hector
  helmut henry herbert hossein howard hugh hugo hussein ian ibrahim igor imran ismail ivan iván jack jacob jake james jan jared jason javier jeff jeffrey jens
  jeremy jerome jerry jesse jim jimmy joe joel john johan johannes jon jonathan jorge josé jose josef joseph josh joshua josphat juan julian karel karl keir keith
  ken kenneth kevin khaled khalid klaus kurt kyle larry lars laurence lawrence lee leo leon leonard liam lloyd louis luc lucas luis luiz luke mahmoud malcolm manuel
  marc marcel marco marcus mario mark markus martin marwan mathias matt matteo matthew maurice max maxim mehmet michael michel mick miguel mike mikhail milan mitch
  mitt mohamed mohammad mohammed moses moshe muhammad murat mustafa naftali nasser nathan neil nicholas nick nicolas nicolás nigel nikolai noah norman olaf
  oleg oliver omar oscar osman otto pablo pat patrick paul pavel pedro pete peter petr petro phil philip philippe pierre rafael raj rajesh ralph ramon
  raúl raul ray raymond recep rené ricardo richard rick rob robert roberto rodrigo roger roland ron ronald ross roy rubén rudolf rudy rupert russell ryan saad
  sadiq said salem salman sam samuel sanjay scott sean sebastian serge sergei sergey sergio seth shane shaun sidney simon stanley stefan stephen steve steven
  stuart sunil suresh tariq ted terry theodore thomas tim timothy toby todd tom tomas tomáš tommy tony travis trevor vadim victor vijay viktor vincent vladimir
  volodymyr walter warren wayne werner wilhelm will william winston wolfgang xavier yair yasser yitzhak yoav yossi youssef yusuf yuri zac zoran
`);

export const FEMALE_NAMES = words(`
  abigail adriana agnes aileen aisha alexandra alexandria alice alicia alison amanda amber amina amy ana anastasia andrea angela angelina anita ann anna anne annette
  antonia april ariana ashley astrid audrey ayesha azucena barbara beatrice beatriz benedicte bernadette beth bettina betty beverly bianca birgit bonnie brenda bridget brigitte
  camila carla carmen carol carole caroline carolina catarina catherine cecilia celia charlotte chelsea cheryl chiara christiane christina christine claire clara
  claudia colette colleen condoleezza cristina cynthia dana daniela darya dawn deborah debbie delphine denise diana diane dilma dolores donna doris dorothy ebru edith
  elaine eleanor elena elif elisa elise elizabeth ellen elsa emily emma erica erika erin esther eva evelyn fatima federica fiona florence frances francesca gabriela gabrielle
  gail geraldine gina giorgia giovanna giulia gladys gloria grace greta gretchen gwen hannah harriet heather heidi helen helena helga hilary hillary huda ingrid irene
  irina isabel isabella isabelle ivana ivanka jacinda jacqueline jan jane janet janice jasmine jean jeanne jennifer jenny jessica jill joan joana joanna jocelyn
  josephine joy joyce juanita judith judy julia juliana julie june kaja kamala karen karin kate katharina katherine kathleen kathryn kathy katie kay kelly kim kimberly kirsten
  kristen kristin kristina krystal laila lara latifa laura lauren leila lena leslie leticia lidia lillian linda lindsay lindsey lisa liz liza lois loretta lori louise lucia lucía
  lucy luisa lynn mabel maddie madeleine madison malala manuela marcia margaret margarita maria maría mariam mariana marie marina marion marjorie marta martha martina mary
  maureen maya meena megan melania melanie melissa mercedes meredith mia michelle mila miriam molly monica monique nadia nancy naomi natalia natalie natasha
  nathalie nicola nicole nina nora norma olga olivia pamela patricia paula pauline penelope penny petra phyllis pilar priya rachel rebecca regina renata rhonda
  rita roberta robin rosa rosalía rosalind rose rosemary roxana ruth sabine sabrina sally samantha samina sandra sara sarah savannah shannon sharon sheila shelly sheryl shirley sigrid
  silvia simone sofia sonia sophia sophie stacey stella stephanie sue susan susana susanna suzanne svetlana sylvia sylvie tamara tania tanya tara tatiana teresa tessa theresa therese
  tina tracy ulrike ursula valentina valerie vanessa vera veronica victoria viola virginia vivian wanda wanjiru wendy yasmin yolanda yulia yvette yvonne zainab zeinab zoe
`);
