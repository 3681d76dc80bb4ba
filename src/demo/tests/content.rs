//! The files say the same in every language.

use super::super::content::{Content, FieldTexts, LANGUAGES, Phrase, content};

/// The languages with the numbers of choices of each bracket in a sentence.
fn shape(sentence: &str) -> Vec<usize> {
    let brackets = sentence.split('[').skip(1).filter_map(|rest| rest.split(']').next());
    brackets.map(|choices| choices.split('|').count()).collect()
}

#[test]
fn every_language_says_the_same_in_the_same_places() {
    let Content { fields, texts, phrases, ideas, .. } = content();
    let sentences = |of: &FieldTexts| -> Vec<Vec<usize>> {
        let lists = [&of.head, &of.core, &of.offer, &of.seek, &of.refs];
        let sizes = lists.iter().map(|list| vec![list.len()]);
        let shapes = lists.iter().flat_map(|list| list.iter().map(|sentence| shape(sentence)));
        sizes.chain(shapes).chain([shape(&of.cap)]).collect()
    };
    for (language, texts) in LANGUAGES.iter().zip(texts) {
        assert!(texts.keys().eq(fields.keys()), "{language}");
        for (field, said) in texts {
            assert_eq!(sentences(said), sentences(&content().texts[0][field]), "{language} {field}");
            assert_eq!(
                [2; 5],
                [said.head.len(), said.core.len(), said.offer.len(), said.seek.len(), said.refs.len()]
            );
            assert!(said.head.iter().all(|head| head.chars().count() <= 110), "{language} {field}");
        }
        for phrase in phrases
            .closing
            .iter()
            .chain(&phrases.terms)
            .chain(&phrases.distributor)
            .chain(&phrases.spare)
            .chain(&phrases.pause)
        {
            assert!(!phrase.text(language).is_empty(), "{language}: {}", phrase.text("en"));
        }
        for phrase in phrases.distributor.iter().chain(&phrases.shortage) {
            assert!(!phrase.prefix(language).is_empty());
        }
        assert!(ideas.iter().all(|idea| idea.words.contains_key(*language)), "{language}");
    }
    for (name, field) in fields {
        assert_eq!(field.seeks().count(), 2, "{name}");
        let others = field.seeks().map(|(other, _)| other).chain(field.sells.iter().map(String::as_str));
        others.for_each(|other| assert!(fields.contains_key(other), "{name}: {other}"));
        for (_, cooperation) in field.seeks() {
            let said = |phrase: &&Phrase| phrase.cooperation.iter().any(|kind| kind == cooperation);
            assert!(phrases.terms.iter().any(|phrase| said(&phrase)), "{name}: {cooperation}");
        }
    }
}

#[test]
fn towns_lie_in_the_regions_they_are_said_to() {
    use crate::codelists::towns::region_of_town;
    let strange: Vec<String> = content()
        .places
        .iter()
        .flat_map(|(country, regions)| regions.iter().flatten().map(move |place| (country, place)))
        .filter(|(country, place)| {
            !format!("{:?}", region_of_town(country, &place.town)).contains(&place.region)
        })
        .map(|(country, place)| format!("{country} {} {}", place.town, place.region))
        .collect();
    assert!(strange.is_empty(), "{strange:?}");
}
