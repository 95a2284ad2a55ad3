/*
 * The words of the `.aisc` language, version 1.
 *
 * The lexer is fed ASCII: every character outside of it arrives as U+007F, since the language has such characters in
 * texts and comments only. It never fails: whatever is no word of the language becomes one of the tokens at the end,
 * which `Lexing` reports and turns into the token that was probably meant.
 */
lexer grammar AiscLexer;

channels { COMMENTS, DOCS }

// The first line, and declarations
AISC          : 'aisc' ;
SYSTEM        : 'system' ;
MODULE        : 'module' ;
IMPORT        : 'import' ;
PIPELINE      : 'pipeline' ;
USER          : 'user' ;
DATASET       : 'dataset' ;
FUNCTIONALITY : 'functionality' ;
LIBRARY       : 'library' ;
MODEL         : 'model' ;
KNOWLEDGE     : 'knowledge' ;
PLATFORM      : 'platform' ;
FLOW          : 'flow' ;
STEP          : 'step' ;
CONDITION     : 'condition' ;
QUANTITY      : 'quantity' ;
PROPOSITION   : 'proposition' ;
EVENT         : 'event' ;
GOAL          : 'goal' ;
MITIGATION    : 'mitigation' ;
ATTACKER      : 'attacker' ;
DEFENCE       : 'defence' ;
CONSTRAINT    : 'constraint' ;
ASSERT        : 'assert' ;

// Properties
REQUIRES   : 'requires' ;
WHEN       : 'when' ;
CAUSES     : 'causes' ;
LIKELIHOOD : 'likelihood' ;
COST       : 'cost' ;
IMPACT     : 'impact' ;
BUDGET     : 'budget' ;
RANGE      : 'range' ;
INTEGER    : 'integer' ;
CHOSEN     : 'chosen' ;
AT         : 'at' ;
TAG        : 'tag' ;
BLOCKS     : 'blocks' ;
REDUCES    : 'reduces' ;
LIMITS     : 'limits' ;
EXCLUDES   : 'excludes' ;
STRATEGY   : 'strategy' ;
STATUS     : 'status' ;
OWNER      : 'owner' ;
UNTIL      : 'until' ;
REASON     : 'reason' ;
CAN        : 'can' ;
CANNOT     : 'cannot' ;

// Claims of assertions
REACHABLE   : 'reachable' ;
UNREACHABLE : 'unreachable' ;
CHEAPEST    : 'cheapest' ;
PATHS       : 'paths' ;
LOSS        : 'loss' ;

// Words inside declarations
ALL    : 'all' ;
ANY    : 'any' ;
AS     : 'as' ;
ATTACK : 'attack' ;
BY     : 'by' ;
ELSE   : 'else' ;
HAS    : 'has' ;
IN     : 'in' ;
IS     : 'is' ;
LEAST  : 'least' ;
MODE   : 'mode' ;
MOST   : 'most' ;
OF     : 'of' ;
ON     : 'on' ;
TO     : 'to' ;
UNDER  : 'under' ;
WHERE  : 'where' ;

// The only reserved words
AND : 'and' ;
OR  : 'or' ;
NOT : 'not' ;

NAME   : [A-Za-z] [A-Za-z0-9_]* ;
NUMBER : DIGITS ('.' DIGITS)? ;
TEXT   : '"' (ESCAPE | ~["\\\r\n])* '"' ;

fragment DIGITS : [0-9] ('_'? [0-9])* ;
fragment ESCAPE : '\\' ~[\r\n] ;

LBRACE    : '{' ;
RBRACE    : '}' ;
LPAR      : '(' ;
RPAR      : ')' ;
COMMA     : ',' ;
COLON     : ':' ;
DOT       : '.' ;
DOTS      : '..' ;
PLUS      : '+' ;
MINUS     : '-' ;
TIMES     : '*' ;
PERCENT   : '%' ;
ARROW     : '->' ;
LESS      : '<' ;
AT_MOST   : '<=' ;
EQUAL     : '=' ;
NOT_EQUAL : '!=' ;
AT_LEAST  : '>=' ;
GREATER   : '>' ;

DOC           : '///' (~[/\r\n] ~[\r\n]*)? -> channel(DOCS) ;
LINE_COMMENT  : '//' ~[\r\n]* -> channel(COMMENTS) ;
BLOCK_COMMENT : OPEN_BLOCK '/' -> channel(COMMENTS) ;
SPACE         : [ \t\r\n\f]+ -> skip ;

fragment OPEN_BLOCK : '/*' (~'*' | '*'+ ~[*/])* '*'+ ;

// What is no word of the language
OPEN_COMMENT  : '/*' (~'*' | '*'+ ~[*/])* '*'* ;
OPEN_TEXT     : '"' (ESCAPE | ~["\\\r\n])* '\\'? ;
BAD_NUMBER    : [0-9] [A-Za-z0-9_]* ('.' [0-9] [A-Za-z0-9_]*)* ;
BAD_NAME      : '_' [A-Za-z0-9_]* ;
FOREIGN       : '\u007F' ;
SYMBOL        : '==' | '=>' | '=<' | '<>' | '&' '&'? | '|' '|'? | '!' | ';' | '\'' | '/' | '[' | ']' ;
UNKNOWN       : [\u0000-\u0008\u000B\u000E-\u001F#$?@\\^`~]+ ;
