//! Reasons name the facts, and "why not" gives the distance.

use super::population::*;
use crate::matching::engine::*;

fn pair() -> (Snapshot, Seeker) {
    let seeker = Facts {
        opportunities: vec![opportunity("wish", Side::Request, "25.1", "precision machining")],
        countries: vec![CountryFacts { country: "HU".into(), stance: Stance::Wanted }],
        languages: vec![LanguageFacts { language: "en".into(), level: Level::B2 }],
        sectors: vec![referenced("26.1", 1)],
        ..company("s", "DE")
    };
    let maker = Facts {
        opportunities: vec![opportunity("answer", Side::Offer, "25.1", "machining of precision parts")],
        sectors: vec![referenced("25.1", 4)],
        languages: vec![LanguageFacts { language: "en".into(), level: Level::C1 }],
        ..company("maker", "HU")
    };
    let far = Facts { sectors: vec![referenced("62.1", 1)], ..company("far", "IT") };
    let snapshot = Snapshot::build(vec![seeker, maker, far], knowledge());
    let seeker = snapshot.seeker("s").unwrap();
    (snapshot, seeker)
}

#[test]
fn reasons_name_what_they_come_from() {
    let (snapshot, seeker) = pair();
    let explained = snapshot.explain_pair(&seeker, "maker", &everything(), &Filters::default()).unwrap();
    let reasons = |criterion: Criterion| &explained.forward.lines[criterion as usize].reasons;
    let Some(Reason::OpportunitiesMeet { own, theirs, sectors, words, .. }) =
        reasons(Criterion::Demand).first()
    else {
        panic!("{:?}", reasons(Criterion::Demand));
    };
    assert_eq!((own.as_str(), theirs.as_str()), ("wish", "answer"));
    assert!(sectors.contains(&sector("25.1")) && words.contains(&"machining".to_owned()));
    let Some(Reason::SectorEvidence { sector: first, evidence, claim_only, .. }) =
        reasons(Criterion::SectorDepth).first()
    else {
        panic!("{:?}", reasons(Criterion::SectorDepth));
    };
    assert_eq!((first, *evidence, *claim_only), (&sector("25.1"), 4.0, false));
    assert_eq!(reasons(Criterion::Countries)[..], [Reason::CountryWanted { country: "HU".into() }]);
    assert_eq!(
        reasons(Criterion::Languages)[..],
        [Reason::CommonLanguage { language: "en".into(), own: Level::B2, theirs: Level::C1 }]
    );
    assert!(
        reasons(Criterion::Text)
            .iter()
            .any(|r| matches!(r, Reason::WordShared { word, .. } if word == "machining"))
    );
}

#[test]
fn shares_of_sector_reasons_make_the_whole() {
    let (snapshot, seeker) = pair();
    let explained = snapshot.explain_pair(&seeker, "maker", &everything(), &Filters::default()).unwrap();
    let shares =
        explained.forward.lines[Criterion::SectorDepth as usize].reasons.iter().map(|reason| match reason {
            Reason::SectorEvidence { share, .. } => share.unit(),
            other => panic!("{other:?}"),
        });
    assert!((shares.sum::<f64>() - 1.0).abs() < 1e-6);
}

#[test]
fn why_not_gives_rank_distance_and_costs() {
    let (snapshot, seeker) = pair();
    let query = query(everything(), 1);
    let Standing::Ranked(place) = snapshot.why_not(&seeker, "far", &query) else {
        panic!("it passes all filters")
    };
    assert_eq!((place.rank, place.of), (2, 2));
    let best = snapshot.rank(&seeker, &query).matches[0].total;
    assert_eq!(place.last_shown, Some(best));
    assert_eq!(place.missing.nanos(), best.nanos() - place.total.nanos());
    assert!(place.costs.windows(2).all(|pair| pair[0].cost >= pair[1].cost));
    let lost: f64 = place.costs.iter().map(|cost| cost.cost.unit()).sum();
    assert!((lost - (1.0 - place.total.unit())).abs() < 1e-6, "costs and total make a whole");
    assert_eq!(snapshot.why_not(&seeker, "nobody", &query), Standing::Unknown);
}
