import { describe, expect, test } from 'vitest';
import { checkNewPassword, isCommon, isMadeOfNames } from './rules-password.ts';

const codeOf = (password: string, names: string[] = []): string | null => {
  try {
    checkNewPassword(password, names);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a new password', () => {
  test.each([
    ['eleven char', 'password_short'],
    ['a'.repeat(201), 'password_long'],
    ['correct horse battery', null],
    ['drei kleine Enten schwimmen', null],
    ['gå på fjelltur i regn', null],
    ['k7#Vw!q9Lz2p', null],
    ['日本語のパスワードは長い', null],
    ['🐢🚂🌧🍋🎻🪁🧭🦔🥁🌵🐙🪵', null],
  ])('%s: %s', (password, code) => {
    expect(codeOf(password)).toBe(code);
  });

  test.each([
    'password1234',
    'PassWord1234',
    'P A S S W O R D 1 2 3 4',
    'ｐａｓｓｗｏｒｄ１２３４',
    '123456789012',
    'qwertyuiopasdfghjkl',
    'qwertyqwerty',
    'iloveyou!!!!!',
    '!!!football!!',
    'abcdefghijklm',
    'zyxwvutsrqpon',
    'abcabcabcabc',
    '111111111111',
    'dragonmonkey',
  ])('%j comes from leaks, or nearly', (password) => {
    expect(isCommon(password)).toBe(true);
    expect(codeOf(password)).toBe('password_common');
  });

  const names = ['Northern Freight', 'first.person@example.com', 'First', 'Person', 'First Person'];
  test.each([
    ['Northern Freight', true],
    ['northernfreight!1', true],
    ['Northern-Freight-2026', true],
    ['first.person@example.com', true],
    ['FIRST PERSON 12345', true],
    ['personperson', true],
    ['first light over the harbour', false],
    ['correct horse battery', false],
    ['no name of anybody', false],
  ])('%j is made of names: %s', (password, made) => {
    expect(isMadeOfNames(password, names)).toBe(made);
    expect(codeOf(password, names)).toBe(made ? 'password_names' : null);
  });

  test('short names and blanks do not count', () => {
    expect(isMadeOfNames('a very long password', ['', 'a', 'ab'])).toBe(false);
  });
});
