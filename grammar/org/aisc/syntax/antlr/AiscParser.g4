/*
 * The sentences of the `.aisc` language, version 1.
 *
 * Keywords are contextual: `name` takes all of them but `and`, `or` and `not`.
 *
 * Rules above the line are the composition of a file. They repeat and nest without bound, so the program does not
 * call them: it runs them as loops and explicit stacks (`Declaring`, `Formulas`), which need neither a deep stack nor
 * a parse tree of the file. The tests hold both against each other. Rules below the line are bounded; the program
 * calls the generated parser for one at a time.
 */
parser grammar AiscParser;

options { tokenVocab = AiscLexer; }

file
  : version? declaration* EOF
  ;

declaration
  : header | importing | layer | node | flow | element | condition | defence | constraint | assertion
  ;

layer
  : (PIPELINE | USER) LBRACE (node | flow)* RBRACE
  ;

node
  : nodeKind name signature where? (LBRACE (tag | attribute | flag)* RBRACE)?
  ;

element
  : elementKind name signature where? body?
  ;

condition
  : CONDITION name signature where? truth? body?
  ;

defence
  : DEFENCE name signature where? (LBRACE (tag | members)* RBRACE)?
  ;

members
  : reference (COMMA reference)*
  ;

body
  : LBRACE
    ( REQUIRES formula (COMMA formula)*
    | WHEN formula
    | BLOCKS target (COMMA target)*
    | REDUCES target (COMMA target)* aim
    | property
    )*
    RBRACE
  ;

target
  : place
  | edge
  ;

/* An attribute without a value. */
flag
  : name
  ;

constraint
  : CONSTRAINT formula
  ;

formula
  : conjunction (OR conjunction)*
  ;

conjunction
  : primary (AND primary)*
  ;

primary
  : NOT primary
  | LPAR formula RPAR
  | quantifier LPAR formula (COMMA formula)* RPAR
  | operand
  ;

where
  : WHERE alternatives
  ;

alternatives
  : facts (OR facts)*
  ;

facts
  : fact (AND fact)*
  ;

fact
  : NOT fact
  | LPAR alternatives RPAR
  | test
  ;

// ---------------------------------------------------------------------------------------------------------------------

version
  : AISC number
  ;

header
  : (SYSTEM | MODULE) dotted TEXT?
  ;

importing
  : IMPORT (dotted | TEXT) (AS name)?
  ;

nodeKind
  : DATASET | FUNCTIONALITY | LIBRARY | MODEL | KNOWLEDGE | PLATFORM
  ;

elementKind
  : STEP | QUANTITY | PROPOSITION | EVENT | GOAL | MITIGATION | ATTACKER
  ;

signature
  : (LPAR parameter (COMMA parameter)* RPAR)? TEXT? (IS reference)?
  ;

parameter
  : name COLON name
  ;

truth
  : EQUAL name
  ;

flow
  : FLOW reference (MINUS name ARROW reference)+
  ;

assertion
  : ASSERT TEXT? claim (under by? | by under?)? bound?
  ;

claim
  : (REACHABLE | UNREACHABLE | LIKELIHOOD OF | CHEAPEST (ATTACK ON | DEFENCE OF) | PATHS TO) reference
  | LOSS
  ;

under
  : UNDER (dotted | LBRACE (reference (COMMA reference)*)? RBRACE)
  ;

by
  : BY dotted
  ;

bound
  : comparator number
  ;

attribute
  : name value
  ;

tag
  : TAG name TEXT
  ;

property
  : CAUSES reference (COMMA reference)*
  | LIKELIHOOD figure (DOTS figure)? (MODE figure)?
  | (COST | IMPACT | BUDGET) figure
  | RANGE figure DOTS figure
  | INTEGER
  | CHOSEN BY name
  | AT reference
  | tag
  | LIMITS reference comparator figure
  | (EXCLUDES | CAN | CANNOT) reference (COMMA reference)*
  | (STRATEGY | STATUS) name
  | (OWNER | UNTIL | REASON) (TEXT | name)
  ;

place
  : AT reference
  ;

edge
  : reference (ARROW reference)?
  ;

aim
  : TO figure
  ;

quantifier
  : (ALL | ANY | AT (LEAST | MOST) number) OF
  ;

/* A sum alone is no formula, unless it is one plain reference; `Formulas` checks that. */
operand
  : sum (comparator sum)?
  ;

sum
  : (PLUS | MINUS)? term ((PLUS | MINUS) term)*
  ;

/* In a template, `d.threshold else 100` is a number that a node's attribute gives. */
term
  : share (TIMES reference)?
  | reference (TIMES share | ELSE number)?
  ;

test
  : dotted
    ( MINUS name ARROW PLUS? dotted
    | HAS name
    | IN name
    | (EQUAL | NOT_EQUAL) value
    )
  ;

comparator
  : LESS | AT_MOST | EQUAL | NOT_EQUAL | AT_LEAST | GREATER
  ;

reference
  : dotted (LPAR (dotted (COMMA dotted)*)? RPAR)?
  ;

/* Where a number belongs. A word is understood, unless it may begin the next property, so that it can be reported. */
figure
  : number
  | TEXT
  | NAME
  | lookup
  ;

value
  : number
  | TEXT
  | name
  | lookup
  ;

lookup
  : name DOT dotted (ELSE number)?
  ;

number
  : (PLUS | MINUS)? share
  ;

share
  : NUMBER PERCENT?
  ;

dotted
  : name (DOT name)*
  ;

name
  : NAME
  | AISC | SYSTEM | MODULE | IMPORT | PIPELINE | USER
  | DATASET | FUNCTIONALITY | LIBRARY | MODEL | KNOWLEDGE | PLATFORM | FLOW
  | STEP | CONDITION | QUANTITY | PROPOSITION | EVENT | GOAL | MITIGATION | ATTACKER | DEFENCE
  | CONSTRAINT | ASSERT
  | REQUIRES | WHEN | CAUSES | LIKELIHOOD | COST | IMPACT | BUDGET | RANGE | INTEGER | CHOSEN | AT | TAG
  | BLOCKS | REDUCES | LIMITS | EXCLUDES | STRATEGY | STATUS | OWNER | UNTIL | REASON | CAN | CANNOT
  | REACHABLE | UNREACHABLE | CHEAPEST | PATHS | LOSS
  | ALL | ANY | AS | ATTACK | BY | ELSE | HAS | IN | IS | LEAST | MODE | MOST | OF | ON | TO | UNDER | WHERE
  ;
