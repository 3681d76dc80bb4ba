//! Tests of `password`.

use super::*;

fn refusal(typed: &str) -> Option<&'static str> {
    NewPassword::parse(typed, &["anna.kovacs@matra.example", "Anna Kovács"]).err().map(|m| m.key)
}

#[test]
fn sentences_are_fine_and_nothing_is_trimmed() {
    for typed in [
        "three green valves sing",
        "Wir fräsen am Dienstag",
        " leading spaces count ",
        "η θάλασσα και 7 βάρκες",
    ] {
        assert_eq!(refusal(typed), None, "{typed:?}");
        assert_eq!(NewPassword::parse(typed, &[]).unwrap().as_str(), typed);
    }
}

#[test]
fn short_long_common_and_personal_ones_are_refused() {
    assert_eq!(refusal("elevenchars"), Some("error-password-short"));
    assert_eq!(refusal(&"aB3$".repeat(65)), Some("error-password-long"));
    for typed in [
        "passwordpassword",
        "123456789012",
        "qwertyuiop123",
        "Password1234!",
        "aaaaaaaaaaaaaaaa",
        "kontor.kontor",
        "anna.kovacs.2026",
        "annakovacsannakovacs",
        "iloveyou1234",
        "KontorKontor2026",
    ] {
        assert_eq!(refusal(typed), Some("error-password-common"), "{typed:?}");
    }
}
