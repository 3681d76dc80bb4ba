//! Tests of `likeness`.

use super::*;

fn keys(name: &str) -> Keys {
    Keys::of(&Record { name: name.to_owned(), country: "HU".to_owned(), ..Record::default() })
}

fn alike(one: &str, other: &str) -> bool {
    let there = likeness(&keys(one), &keys(other));
    assert_eq!(there, likeness(&keys(other), &keys(one)), "{one} and {other}");
    there.is_some()
}

#[test]
fn names_with_a_slip_are_alike_and_neighbours_are_not() {
    assert!(alike("Kovács Kft.", "KOVACS Korlátolt Felelősségű Társaság"));
    assert!(alike("Mátra Precíziós Kft.", "Matra Preciziso Kft"));
    assert!(!alike("Mátra Precíziós Kft.", "Mátra Plast Kft."));
    assert!(!alike("Alma Kft.", "Alba Kft."));
    assert!(!alike("Duna Holding 1 Kft.", "Duna Holding 2 Kft."));
}

#[test]
fn numbers_decide_before_names() {
    let numbered = |name: &str, number: &str| Keys { registration: Some(number.to_owned()), ..keys(name) };
    let found = likeness(&numbered("Kovács", "12345678"), &numbered("Szabó", "12345678"));
    assert_eq!(found.map(|found| found.reason), Some(CaseReason::RegistrationNumber));
    assert_eq!(likeness(&numbered("Kovács", "12345678"), &numbered("Kovács", "87654321")), None);
    let abroad = Keys { country: "SK".to_owned(), ..keys("Kovács") };
    assert_eq!(likeness(&abroad, &keys("Kovács")), None);
}
