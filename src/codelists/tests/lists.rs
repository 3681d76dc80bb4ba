//! Every embedded list is sound and complete.

use std::collections::HashSet;

use super::super::*;

#[test]
fn each_list_parses_with_unique_codes_and_known_parents() {
    // Building a list checks codes and parents; the counts guard against a file cut short.
    for (list, entries) in [
        (Embedded::Nace21, 1047),
        (Embedded::Nace2, 996),
        (Embedded::Countries, 250),
        (Embedded::Languages, 183),
        (Embedded::Nuts2024, 1971),
        (Embedded::DigitalCapabilities, 91),
        (Embedded::DigitalBands, 8),
        (Embedded::CooperationTypes, 20),
        (Embedded::Certifications, 69),
        (Embedded::SizeClasses, 6),
        (Embedded::OrganisationTypes, 20),
        (Embedded::DeclineReasons, 20),
        (Embedded::Motives, 12),
        (Embedded::FirstSteps, 11),
        (Embedded::HeadcountBands, 8),
        (Embedded::TurnoverBands, 8),
        (Embedded::CapacityUnits, 12),
        (Embedded::DevelopmentStages, 5),
        (Embedded::IprStatus, 10),
        (Embedded::PartnerRoles, 17),
    ] {
        assert_eq!(list.list().entries().len(), entries, "{}", list.name());
    }
}

#[test]
fn each_position_in_all_is_the_list_itself() {
    for (at, list) in Embedded::ALL.into_iter().enumerate() {
        assert_eq!(list as usize, at);
        assert_eq!(list.list().id().as_str(), list.name());
    }
    let names: HashSet<_> = Embedded::ALL.into_iter().map(|list| (list.name(), list.version())).collect();
    assert_eq!(names.len(), Embedded::ALL.len());
}

#[test]
fn all_lists_but_those_of_proper_names_speak_seven_languages() {
    for list in Embedded::ALL {
        if matches!(list, Embedded::Nuts2024 | Embedded::Certifications) {
            continue;
        }
        for entry in list.list().entries() {
            for lang in Lang::ALL {
                assert!(
                    entry.label_in(lang).is_some(),
                    "{} {} has no label in {}",
                    list.name(),
                    entry.code(),
                    lang.code()
                );
            }
        }
    }
}

#[test]
fn no_two_choices_of_a_short_list_read_the_same() {
    for list in Embedded::ALL {
        if list.list().entries().len() > 30 {
            continue;
        }
        for lang in Lang::ALL {
            let labels: HashSet<_> = list.list().entries().iter().map(|entry| entry.label(lang)).collect();
            assert_eq!(labels.len(), list.list().entries().len(), "{} in {}", list.name(), lang.code());
        }
    }
}

#[test]
fn nace_is_a_tree_of_four_levels() {
    let nace = Embedded::Nace21.list();
    let of_level = |level| nace.entries().iter().filter(|e| e.level() == level).count();
    assert_eq!([0, 1, 2, 3].map(of_level), [22, 87, 287, 651]);
    let up: Vec<_> = nace.ancestors("25.53").iter().map(|entry| entry.code().as_str()).collect();
    assert_eq!(up, ["25.5", "25", "C"]);
    assert!(nace.is_within("25.53", "C"));
    assert!(!nace.is_within("25.53", "26"));
    assert!(!nace.is_within("99.99", "99.99"));
    let below = nace.children("25.5");
    assert!(below.iter().any(|entry| entry.code().as_str() == "25.53"));
}

#[test]
fn labels_come_in_the_readers_language() {
    let machining = Embedded::Nace21.list().get("25.53").expect("it is in NACE");
    assert_eq!(machining.label(Lang::De), "Metallbearbeitung");
    assert_eq!(machining.label(Lang::closest("sv")), "Machining of metals");
    let austria = Embedded::Nuts2024.list().get("AT").expect("it is in NUTS");
    assert_eq!(austria.label(Lang::Hu), "Ausztria");
    let sections = Embedded::Nace21.list();
    for section in sections.roots() {
        for lang in Lang::ALL {
            let label = section.label(lang);
            assert_ne!(label, label.to_uppercase(), "a label shouts");
        }
    }
}

#[test]
fn a_stored_reference_leads_to_its_entry() {
    let reference = Embedded::Nace21.list().reference("25.53").expect("it is there");
    assert_eq!(reference.to_string(), "nace:2.1:25.53");
    assert_eq!(entry(&reference).map(|entry| entry.label(Lang::En)), Some("Machining of metals"));
    let old: CodeRef = "nace:2:25.62".parse().expect("it is well formed");
    assert_eq!(entry(&old).map(|entry| entry.label(Lang::En)), Some("Machining"));
    let unknown: CodeRef = "nace:3:25.62".parse().expect("it is well formed");
    assert!(entry(&unknown).is_none());
}

#[test]
fn codes_are_read_as_people_write_them() {
    let nace = Embedded::Nace21.list();
    for written in ["25.53", "2553", " 25 53 "] {
        let found = nace.resolve(written).map(|entry| entry.code().as_str());
        assert_eq!(found, Some("25.53"), "{written}");
    }
    assert!(nace.resolve("").is_none());
    assert!(nace.resolve("nothing").is_none());
    let iso = Embedded::Certifications.list().resolve("ISO 9001");
    assert_eq!(iso.map(|entry| entry.code().as_str()), Some("ISO9001"));
}

#[test]
fn every_synonym_names_known_classes() {
    for row in table::rows(include_bytes!("../../../assets/codelists/synonyms.csv")) {
        for (column, list) in [("nace2", Embedded::Nace2), ("nace21", Embedded::Nace21)] {
            let codes = row.parts(column);
            assert!(!codes.is_empty());
            for code in codes {
                assert!(list.list().contains(code), "{} {code}", row.get("term"));
            }
        }
        assert!(Lang::parse(row.get("lang")).is_some());
    }
}

#[test]
fn every_concept_has_terms_in_all_languages() {
    let mut spoken: std::collections::BTreeMap<String, HashSet<Lang>> = Default::default();
    for row in table::rows(include_bytes!("../../../assets/codelists/synonyms.csv")) {
        let concept = spoken.entry(row.get("concept").to_owned()).or_default();
        concept.extend(Lang::parse(row.get("lang")));
    }
    assert!(spoken.len() > 200);
    for (concept, languages) in spoken {
        assert_eq!(languages.len(), Lang::ALL.len(), "{concept}");
    }
}

#[test]
fn what_needs_a_word_of_explanation_has_it_in_english_and_german() {
    for list in [Embedded::DigitalCapabilities, Embedded::CooperationTypes, Embedded::Certifications] {
        for entry in list.list().entries() {
            for lang in [Lang::En, Lang::De] {
                assert!(entry.note_in(lang).is_some(), "{} {}", entry.code(), lang.code());
            }
            assert_eq!(entry.note(Lang::Pl), entry.note_in(Lang::En));
        }
    }
}
