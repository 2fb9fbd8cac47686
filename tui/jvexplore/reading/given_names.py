"""Given names that are common where English, German or another European language is written, or in its news."""

from __future__ import annotations

from typing import Final

from jvexplore.reading.wordlists import word_set

GIVEN_NAMES: Final = word_set(
    """
    aaron abdul abdullah abigail adam adele adrian agnes ahmed aiko aisha akira alain alan albert alejandro aleksandr
    alessandro alex alexander alexandra alexei alexey alfred ali alice alicia alina alison alisher alistair allison alun
    amanda amelia amina amir amy ana anastasia anders andrea andreas andrei andrew andrey andrzej angela anil anita anja
    anke ann anna anne annette anthony antoine anton antonia antonio arjun armin arne arnold arthur astrid august
    axel barbara barry bart bastian beate beatrice ben benedikt benjamin bernard bernd bernhard beth bettina bill birgit
    bjarne björn bob bodo boris brad brandon brenda brian bridget bruce bruno camilla carina carl carla carlo carlos
    carmen carol caroline carolin carsten catherine cecilia charles charlotte chen chiara chloe chris christa christian
    christiane christina christine christoph christopher claire clara claude claudia clemens colin connor cornelia craig
    cynthia daniel daniela dave david dawn deborah denis denise dennis denzil derek detlef dick diego dieter dietmar
    dimitri dirk dmitri dmitry dominik dominique donald dorothea douglas duncan dylan eberhard eckhard eddie edgar
    edith eduardo edward elaine elena eleanor elisabeth elizabeth elke ella ellen elon emil emily emma enrique eric
    erica erik erika ernst esther ethan eugen eva evelyn fabian fatima federico felix ferdinand fernando fiona florian
    frances francesca francesco francis francisco françois frank franz fred frederic frederik friedrich fritz gabriel
    gabriela gareth gary gavin geoffrey georg george georgina gerald gerard gerd gerhard giorgio giovanni gisela giulia
    gordon grace graham greg gregor gregory greta guido guillaume gunnar günter günther gustav guy gwen hanna hannah
    hanno hans harald harold harry hartmut hassan heather heidi heike heiko heiner heinrich heinz helen helena helga
    helmut hendrik henri henrik henrike henry herbert hermann hilary hiroshi holger horst howard hubert hugh hugo ian
    ibrahim ida igor ilona ilse imogen ines ingo ingrid irene irina isabel isabella isabelle ivan jack jacob jacques
    jakob james jamie jan jana jane janet jason javier jay jean jeff jeffrey jennifer jens jeremy jerome jerry jessica
    jill jim joachim joan joanna jochen joe joel johan johann johanna johannes john jon jonah jonas jonathan jorge jörg
    josé josef joseph joshua juan judith judy julia julian juliane julie jürgen justin karen karin karl karsten kate
    katharina katherine kathleen kathrin kathryn katja kay keith kelly ken kenneth kerstin kevin kim kirill kirsten
    klaus konrad konstantin kristin kristina kurt kyle lara lars larry laura lauren laurent lea leif leo leon leonard
    leonardo leonie lena li lillian lin linda lisa liu logan louis louisa louise luca lucas lucia lucy luis luisa lukas
    luke lutz lydia magdalena maik malcolm manfred manuel manuela marc marcel marco marcus margaret margarete maria
    marianne marie marina mario marion mark markus marlene martha martin martina mary mateo mathias matteo matthew
    matthias maurice max maximilian maya megan mehmet melanie melissa mia michael michaela michel michelle miguel mike
    mikhail mila mohamed mohammed monica monika moritz muhammad murray nadine nadja nancy natalia natalie natasha neil
    nicholas nicola nicolas nicole niels nigel nikita niklas nikolai nikolaus nils nina noah nora norbert norman olaf
    ole oleg olga oliver olivia olivier orla oscar oskar otto owen pablo pamela paolo pascal patricia patrick paul
    paula pauline pavel pedro penelope peter petra philip philipp philippa phillip pierre piotr rachel rafael ragna
    rainer ralf ralph ramona raymond rebecca regina reinhard reiner renate renee ricardo richard rita robert roberto
    robin rodrigo roger roland rolf roman ronald rory rosa rosemary ross roy rudolf rupert russell ruth ryan sabine
    sabrina sally salvatore sam samantha samuel sandra sara sarah sascha satya scott sean sebastian sergei sergey
    sergio sharon sheila shinji siegfried sigrid silke silvia simon simone sofia sonia sonja sophia sophie stefan
    stefanie stella stephan stephanie stephen steve steven stewart stuart sue susan susanne suzanne svein sven svenja
    svetlana sybille sylvia tamara tanja tara tatjana ted teresa terence terry thea theo theodor theresa thilo thomas
    thorsten tiffany tilman tim timothy tina tobias todd tom tony torsten trevor tristan udo ulf uli ulrich ulrike
    ursula uta ute uwe valentin valentina valerie vanessa vera verena veronica veronika victor victoria vikram viktor
    vincent virginia viola vivian vladimir volker walter wang wayne wendy werner wilfried wilhelm will william willi
    winfried wolfgang xavier yannick yasmin yuki yuri yusuf yves yvonne zoe

    aaliya aarav abhishek aditi aditya adnan agnieszka ajay akash akihiro aksel alastair aleksandra alexis alfonso
    allan amal amit amr andré andrés angus anneli annika anthea antoni anupam anwar arash aravind arun arvid asha
    ashok asif avery ayesha aziz bashir beatriz bengt bhaskar birgitte bjorn blanca bogdan bożena brendan bronwen
    bryan caitlin callum camille candice carmela carolina caspar cathal cecil celia chandra chantal charlie ciara
    clive colette colm conor cormac cristina cáit cécile céline dagmar daiki damian damien danielle danuta darren
    deepak deirdre delphine derya desmond dinesh divya donna dorota eamon ebba edmund edwin eerik efua eileen einar
    eirik eleni elif elisa eliza ellie elliot eloise emanuel emeka emre enzo erin erkki ernesto esra eugene eunice
    ewa fadi faisal farah farid fatih fatma felicity ferran filip finn francine françoise freya frida gaurav geeta
    geir gemma geneviève geraldine gerry gilbert giles gillian gita glenda glenn gopal gwendolyn hamad hamish hanne
    hannes harriet haruto hector helmi hemant hikaru hilda huda humphrey hussein ibtisam ignacio ilham ilya imran
    indira inga inger ingvild ioana isaac isha ismail jadwiga jagdish jakub jamal janusz jarek jesper jiro joanne
    joaquín jocelyn jolanta jordi josh joss joyce jukka juliette jörn kabir kaisa kamal kamala karan karim karina
    karla kasper katie kavita kaya kenji khaled khalfan khalid kiran kjell klara kristen kristian krzysztof kunal
    lachlan lalit latifa laurence lauri leah leila lennart lesley leslie liam lianne lidia lila lilian livia lorenzo
    lorna lotte lynn madeleine magda mahesh maja malin mamoru manish manoj mara marcin margot marian marit marius
    marjorie marko marta marwan matilda maud maureen mauro maxime meera michał mihai mika mikael mildred mina miriam
    mirko mohammad mohan moira mona morag morten mukesh muriel mustafa myriam nadia nandini naoko naomi narendra
    nasser naveen neha nick nirmala nisha nitin nuno odile ola omar padraig paola parvati patrik peggy petri phil
    philippe phoebe pietro pilar pradeep prakash pranav prashant priya quentin radek raghav rahul raj rajan rajesh
    rajiv rakesh raman ramesh rania rashid rasmus ravi raúl rekha renato rené rob roberta rohan rohit ronan rosalind
    ruben rukmini sachin sadiq salma salman samir sandeep sanjay sanna saskia satish satoshi seema serge shabnam
    shahid shalini shankar shaun shirin shirley shreya sibylle siobhan sita siân solveig subhash suhail sunil sunita
    suresh sylvie taha takashi tanya tarek tariq tatiana theodore tilda timo toby tomasz tommaso tomás toni torben
    tove tracey tricia trond truls umberto umesh usha vasily venkat vijay vilma vinay vishal vivek walid wanda
    willem yasuko yiannis yolanda youssef yulia zainab zara zdenek zoltan zubair élise étienne

    abel abhijit abhinav achim adriana adrien agathe agustín ainhoa ajit alasdair alberta alejandra alessandra alfie
    alia aliyah aloysius altaf ambrose amrita anand ananya anastasios andreea angelica angelina angelos anjali
    anneke annemarie anselm ansgar antje anushka aoife aram ariadne ariane arianna arif arlene armand armando artem
    artur arturo arundhati asger asmaa atul aurélie avi ayaan ayanda ayumi babak badr balázs barnaby bassam benoît
    bernadette bert bertrand beryl bhavna birte björg blaise boaz bram branko bridie brigid brigitte bronagh béla
    caleb calum camilo carine carlota casimir cassandra catalina cathy cecily cedric celeste cem cesar chaim
    chandrika chiamaka chidi chinedu chinwe chioma christel christos ciaran cillian claes claudio claus clemence
    clementine cornelis cornelius cosima cosmo cressida cuthbert cyril césar dafydd daisuke dalia damir daria
    dariusz davide declan delia demetrios dermot desirée dilip dina dinah dirkje domenico dominika dorian dorte
    dounia dov dušan eduard efosa efrain egil eitan eldar eleftheria eliana elias elijah elin elina elio eliot
    ellinor elodie elsa elspeth emile emilia emiliano emilie emmanuel emmeline enda enid ephraim erez ersin esteban
    estelle estrid etienne eugenia eugenio eva-maria ezra fabio fabrice fabrizio fatoumata fausto faye feargal
    felipe fenella fergus fernanda fleur floris flávia folasade frederica frederick fredrik fumiko gaston gauthier
    gaël genevieve georgi georgios gerrit gertrud ghada gianluca gianni gideon gilles ginevra giovanna girish
    giuseppe godfrey gonzalo govind graça gregorio grzegorz gudrun guillermo gulsen gurpreet hadley haitham hakan
    halima halvard hana hani harish harjit harriett hartwig harumi hedda hedvig hege heinke henk henning henny
    hermione hester hettie hideo hildegard hina hiroko hisham hoda hortense hugues håkan ibrahima idris ignatius
    ikram ilaria ildikó imani imelda imre inge ingeborg inigo inés inês ionut irfan irma isa isadora isidore isolde
    istván itamar ivana ivar ivor iwan iñigo jacinta jacinto jacoba jacqueline jago jaime jalal janek janine jannik
    jarl jarmila jasmin jasmine jaspreet jaume javed jayesh jayne jeanette jeanne jedediah jemima jennie jenny
    jeroen jerzy jesús jethro jiří joana jonathon jonny joris josefine josephine josiah josip josue josué joão jude
    juha jules julianna julien julio junko jurgen justine kalle kamila kareem karel karthik kasia katarina kateryna
    katrin katrina katy kazuo keiko keir keiran kelechi kelvin kenichi kieran kimberly kishore kjersti klára knut
    koen koji konstantinos kostas krishna krishnan kristine kristof kumiko kwame kyoko ladislav laila lamia larissa
    lata latha laurens lavinia layla leena leilani leire lenka leonor leopold leticia lidija liesbeth lionel lisbeth
    lise livio lizzie llewellyn lluís lodewijk lois loretta lorraine louella loïc lubna luc luciana lucienne lucinda
    ludger ludovic ludwig luigi luise lukasz lyndon maarten maartje maciej madhav madhuri mads maeve magne mahmoud
    mairead maite malachy malik malika mandla mansour marcello marcelo marcia marek margaux margherita margit
    marguerite mariam mariana marijn marika marike marisol marjan marlies martijn marwa massimo mathieu mathilde
    matthijs matti maxim mayumi mehdi meredith merete mette michalis micheline mieke mihir mikko milena miloš
    mireille mitsuko moataz modesto moises moisés mordechai morwenna moshe muna munira musa myra nabil nadir nadira
    naim nanami narges nasir nasreen natasja nathalie nathan nathaniel nayan nazanin neelam nelly nerys nestor
    ngaire ngozi nia niamh nicolai nicolette nikhil niklaus nimrod nobuko noel noelle noemi noor noora nour noémie
    nur nuria núria obinna odette oisín olamide olena oluwaseun omer oonagh ophelia oriol orsolya osama osvaldo otis
    ottilie pallavi parveen paulina paulo pavlos payal peder pelle pernille perpetua phaedra philomena pieter
    pieternel pim pippa poul prasad preeti prem pritam priyanka purnima pádraig rabea rachael radha radhika radu
    raffaele rafik rafiq raghu ragnar ragnhild raimund ramón ranjit raoul raphael raquel rasha rashida raul ravindra
    rayan reem reena regine reijo reina reinhold remco remi reuben rhiannon rhys ricarda riccarda riccardo rikard
    rikke ritu roald rocío roderick rodney roel rogelio rohini roisin rolando romain romeo ronja rosalie rosalía
    rosario rosemarie rowena roxana roxanne runa rupa ryoko rémi rémy róisín saad sabah sabina sadia saeed safiya
    saima sakura saleh salim samara sameer sami samira samson samuele sandhya sandor sandro sanjana sanjeev santosh
    saoirse sapna saraswati sarita sauli savitri sayed scarlett seamus sebastião selim selina selma senka seppo
    serena sergi sever seán shaheen shailesh shakira shane sharmila shashikant shauna sheela shekhar shelley sherif
    shigeru shiori shobha shubham shyam sigmund sigurd silas silja silvana simeon simona sindre sinead sini sinéad
    sjoerd slavko sneha sofie soledad somchai sonal soren srinivas stanislav stanisław stefano steffen stelios stijn
    sudha sudhir sujata suki suman sumit sunniva supriya surendra surya sushil sushma svante swapna swati sybil syed
    sylvain sylvester sándor séamus søren tadeusz taimur takumi tamar tamer tamsin tania tapani tarun tatsuya teemu
    tejas teodor teodora teresita tess thabo thaddeus thandi thandiwe thelma theodora theresia thiago thierry tiago
    tierney tjark tomoko toralf tord tore torstein torunn toshiko tristram trudy tuva ugo ulla ulrik umar urs usman
    uzma valeria valérie vanya varun vasanth vasile vaughan veena veera venkatesh vidya viggo vikas ville vincenza
    vincenzo vinod viraj virginie vishnu vitaly vito vittoria vivienne vladislav volkmar václav waldemar waleed wei
    wei-lin wenche wendell wessel wilma winifred winston wojciech wolfram wouter xavi ximena xiulan yael yannis yara
    yash yasmine yasuo yehuda yetunde yevgeny ylva yngve yoko yolande yoshiko youssou yukiko yvette zachary zahara
    zahra zaid zainul zaki zakia zane zaynab zelda zeynep zineb zoltán zora zsófia zuzana ádám ágnes álvaro ángel
    ángeles ásgeir åsa åse éamon éva íñigo óscar ömer özlem øyvind ülkü şebnem
    """
)
"""In lower case. A word that is a common surname, place or noun too is left out, unless it is far rarer as that."""
