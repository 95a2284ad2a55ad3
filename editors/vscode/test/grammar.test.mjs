// The scopes that the grammar gives to examples. Below a line of an example, comments of carets say what scope the
// characters above them must have, or with `!` before it, must not have.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test from 'node:test';

const require = createRequire(import.meta.url);
const oniguruma = require('vscode-oniguruma');
const textmate = require('vscode-textmate');

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));

const library = oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength)).then(() => ({
  createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
  createOnigString: (text) => new oniguruma.OnigString(text),
}));

const registry = new textmate.Registry({
  onigLib: library,
  loadGrammar: async () => textmate.parseRawGrammar(read('../syntaxes/aisc.tmLanguage.json'), 'aisc.json'),
});

const MARK = /^\/\/( *)(\^+) (!?)(\S+)$/;

test('characters have the scopes that the marks below them say', async () => {
  const grammar = await registry.loadGrammar('source.aisc');
  let state = textmate.INITIAL;
  let tokens = [];
  let checked = 0;
  for (const line of read('scopes.aisc').split('\n')) {
    const mark = MARK.exec(line);
    if (mark === null) {
      const result = grammar.tokenizeLine(line, state);
      state = result.ruleStack;
      tokens = result.tokens.map((token) => ({ ...token, line }));
      continue;
    }
    const [, spaces, carets, not, scope] = mark;
    for (let at = 2 + spaces.length; at < 2 + spaces.length + carets.length; at++) {
      const token = tokens.find((each) => each.startIndex <= at && at < each.endIndex);
      assert.ok(token, `no token above ${line}`);
      assert.equal(token.scopes.includes(scope), not === '', `${token.line}\n${line}\nhas ${token.scopes.join(' ')}`);
      checked++;
    }
  }
  assert.ok(checked > 100);
});

test('every example is coloured to its end, and no text or comment stays open', async () => {
  const grammar = await registry.loadGrammar('source.aisc');
  for (const name of ['word-translation', 'chatbot', 'stop-sign']) {
    let state = textmate.INITIAL;
    for (const line of read(`../../../examples/${name}.aisc`).split('\n')) {
      const result = grammar.tokenizeLine(line, state);
      state = result.ruleStack;
      assert.equal(result.stoppedEarly, false);
    }
    assert.equal(state.depth, 1, `${name} ends inside of a rule`);
  }
});
