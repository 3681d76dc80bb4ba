//! Tests of `email`.

use super::Email;

fn parsed(typed: &str) -> Option<String> {
    Email::parse(typed).ok().map(|email| email.0)
}

#[test]
fn one_form_for_all_ways_of_writing() {
    for typed in ["Anna@Example.org", " anna@example.org ", "ａnna@example.org", "ANNA@EXAMPLE.ORG"] {
        assert_eq!(parsed(typed).as_deref(), Some("anna@example.org"), "{typed:?}");
    }
    assert_eq!(parsed("info@bücher.example").as_deref(), Some("info@xn--bcher-kva.example"));
    assert_eq!(parsed("info@BÜCHER.example"), parsed("info@bu\u{308}cher.example"));
}

#[test]
fn what_could_deceive_or_inject_is_refused() {
    for typed in [
        "",
        "anna",
        "@example.org",
        "anna@",
        "anna@localhost",
        "a@b@example.org.",
        "anna@example.org.",
        "anna@exa mple.org",
        "anna@example.org\r\nBcc: x@evil.example",
        "anna\u{200B}@example.org",
        "аnna@example.org",
        "anna@example..org",
        ".anna@example.org",
        "an..na@example.org",
        "\"a b\"@example.org",
        "anna@example.org, b@example.org",
        "<anna@example.org>",
        "anna@[127.0.0.1]",
        "anna\0@example.org",
    ] {
        assert_eq!(parsed(typed), None, "{typed:?}");
    }
    assert_eq!(parsed(&format!("{}@example.org", "a".repeat(65))), None);
    assert_eq!(parsed(&format!("a@{}.org", "b".repeat(250))), None);
}
