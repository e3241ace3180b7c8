/**
 * Words of any English or German title and of many names: where one stands alone it is chance, and tells nobody. A word that is
 * missing here costs a word too much taken out; one too many would leave part of a name.
 */
export const EVERYDAY: ReadonlySet<string> = new Set(
  // beasts and plants
  (
    'lion lions tiger tigers bear bears wolf wolves eagle eagles falcon hawk horse horses dragon dragons bird birds fish fox cat cats ' +
    'dog dogs bull monkey rabbit snake swan owl bee bees butterfly spider whale dolphin shark octopus elephant tree trees flower ' +
    'flowers rose roses lily apple orange lemon cherry garden forest wood leaf grass ' +
    // sky, land and weather
    'star stars moon earth planet planets world worlds space light lights night nights morning evening dawn dusk sunrise sunset ' +
    'summer winter spring autumn storm thunder lightning rain rainbow snow wind fire flame water river lake ocean island islands ' +
    'mountain mountains hill valley rock rocks stone stones gold golden silver bronze iron steel crystal diamond pearl ' +
    // people and tales
    'king kings queen queens prince princess knight knights hero heroes legend legends magic master masters giant giants angel angels ' +
    'ghost ghosts monster monsters pirate pirates captain soldier warrior warriors hunter hunters wizard witch friend friends family ' +
    'children child kids girl girls boys woman women father mother brother brothers sister sisters baby lady lord life love dream ' +
    'dreams story stories tale tales secret secrets adventure adventures quest journey mystery wonder treasure crown throne castle ' +
    // things and places
    'forge hammer anvil sword shield arrow bridge tower gate door window house home street road park square city town village market ' +
    'school college library museum theater theatre stage circus castle palace temple ship boat train wheel engine machine robot ' +
    'robots rocket clock mirror lamp candle book books letter letters paper picture image color colour music song songs dance drum ' +
    'bell game toys doll ball puzzle heart hand hands head eyes mind soul voice spirit ' +
    // what something is like
    'bright clear great grand little small young brave strong swift quick happy lucky sweet fresh clean pure free true real simple ' +
    'royal noble ancient modern first second third last best super ultra mega white black blue green yellow purple crimson scarlet ' +
    'hidden lost wild open secure rapid ' +
    // business and the press
    'power energy force vision focus point line lines link links path circle ring edge core base block bright future progress success ' +
    'victory freedom peace hope trust faith honor honour unity harmony fortune glory spark pulse wave waves cloud signal register ' +
    'record records guardian observer sentinel mirror standard independent monitor tribune economist nation reporter insider ' +
    'variety wired verge ' +
    // German
    'löwe löwen könig königin prinz prinzessin stern sterne sonne mond erde licht nacht morgen abend feuer wasser wald baum blume ' +
    'rose berg meer insel stadt haus brücke turm held helden freund freunde familie kinder kind mädchen junge liebe traum träume ' +
    'geheimnis abenteuer reise schatz schmiede spiegel'
  ).split(' '),
);
