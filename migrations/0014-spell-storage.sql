-- An editing spell is rewritten at every save of a form: kept whole in its row, neither packed nor moved elsewhere, with
-- room beside it for its next state.
alter table editing_spell
  alter column before set storage external,
  alter column after set storage external,
  set (toast_tuple_target = 8160, fillfactor = 50);
