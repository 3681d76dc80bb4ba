//! Tests of `words`.

use super::*;

#[test]
fn accents_case_and_blanks_are_folded() {
    assert_eq!(fold("  Forgácsolás  és MARÁS "), "forgacsolas es maras");
    assert_eq!(fold("Łódź, Straße, Αθήνα"), "lodz, strasse, athena");
}

#[test]
fn small_words_are_left_out_unless_there_is_nothing_else() {
    assert_eq!(tokens("Machining of metals"), ["machining", "metals"]);
    assert_eq!(tokens("IT"), ["it"]);
    assert_eq!(tokens("l’usinage"), ["usinage"]);
    assert!(tokens(" ,;").is_empty());
}

#[test]
fn the_small_words_are_sorted_for_the_search() {
    assert!(SMALL.is_sorted());
}

#[test]
fn a_code_is_bared_of_its_points() {
    assert_eq!(bare_code("c 25.53"), "C2553");
}
