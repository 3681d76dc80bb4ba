//! Two directions: swapping the sides swaps them; what a candidate doesn't say it wants is unknown.

use proptest::prelude::*;

use super::population::*;
use crate::matching::engine::*;

/// Says in requests what it wants, so that nothing is assumed in the role of seeker.
fn outspoken(mut facts: Facts, id: &str) -> Facts {
    facts.id = id.into();
    facts.opportunities.push(opportunity(
        &format!("{id}-request"),
        Side::Request,
        "25.1",
        "machining of titanium",
    ));
    facts
}

proptest! {
    #[test]
    fn swapping_the_sides_swaps_the_directions(a in any_company(), b in any_company(), rest in any_population(6)) {
        let pair = [outspoken(a, "x"), outspoken(b, "y")];
        let snapshot = Snapshot::build(rest.into_iter().chain(pair).collect(), knowledge());
        let (preset, filters) = (everything(), Filters::default());
        let explain = |seeker: &str, other: &str| {
            snapshot.explain_pair(&snapshot.seeker(seeker).unwrap(), other, &preset, &filters).unwrap()
        };
        let (xy, yx) = (explain("x", "y"), explain("y", "x"));
        prop_assert_eq!(xy.forward.fit, yx.backward.fit);
        prop_assert_eq!(xy.backward.fit, yx.forward.fit);
        for (one, other) in xy.forward.lines.iter().zip(&yx.backward.lines) {
            prop_assert_eq!((one.value, one.measured), (other.value, other.measured));
        }
    }
}

#[test]
fn a_candidate_that_wishes_nothing_leaves_the_join() {
    let seeker = Facts { sectors: vec![referenced("25.1", 1)], ..company("s", "DE") };
    let silent = Facts {
        sectors: vec![referenced("25.1", 3)],
        languages: vec![LanguageFacts { language: "en".into(), level: Level::C1 }],
        ..company("c", "HU")
    };
    let snapshot = Snapshot::build(vec![seeker, silent], knowledge());
    let explained = snapshot
        .explain_pair(&snapshot.seeker("s").unwrap(), "c", &everything(), &Filters::default())
        .unwrap();
    assert_eq!(explained.backward.fit, None);
    assert_eq!(Some(explained.total), explained.forward.fit);
    assert_eq!(explained.backward.share, Score::ZERO);
}

#[test]
fn a_request_meets_an_offer_and_not_another_request() {
    let of = |id: &str, country: &str, side| Facts {
        opportunities: vec![opportunity(&format!("{id}-o"), side, "25.2", "aluminium castings")],
        ..company(id, country)
    };
    let snapshot = Snapshot::build(
        vec![
            of("seeker", "DE", Side::Request),
            of("offer", "HU", Side::Offer),
            of("rival", "HU", Side::Request),
        ],
        knowledge(),
    );
    let seeker = snapshot.seeker("seeker").unwrap();
    let value = |candidate: &str| {
        let explained =
            snapshot.explain_pair(&seeker, candidate, &only(Criterion::Demand), &Filters::default()).unwrap();
        explained.forward.lines[0].value.unwrap()
    };
    assert!(value("offer").unit() > 0.9, "{:?}", value("offer"));
    assert_eq!(value("rival"), Score::ZERO);
}
