//! Unknown is not zero: a seeker's silence leaves the mean, a candidate's gets a small neutral value, shown as not said.

use super::population::*;
use crate::matching::engine::*;

fn line(explained: &Explanation, criterion: Criterion) -> &Line {
    &explained.forward.lines[criterion as usize]
}

#[test]
fn silence_is_neither_a_yes_nor_a_no() {
    let mut wish = opportunity("o", Side::Request, "25.1", "machining");
    wish.partner.certificates = vec!["EN9100".into()];
    let seeker = Facts { opportunities: vec![wish], ..company("s", "DE") };
    let with = |id: &str, certificates: &[&str]| Facts {
        certificates: certificates.iter().map(|c| (*c).to_owned()).collect(),
        ..company(id, "HU")
    };
    let snapshot = Snapshot::build(
        vec![seeker, with("holder", &["EN9100"]), with("other", &["ISO9001"]), with("silent", &[])],
        knowledge(),
    );
    let seeker = snapshot.seeker("s").unwrap();
    let preset = only(Criterion::Certificates);
    let explain = |id: &str| snapshot.explain_pair(&seeker, id, &preset, &Filters::default()).unwrap();
    let value = |id: &str| line(&explain(id), Criterion::Certificates).value.unwrap();
    assert_eq!(value("holder"), Score::ONE);
    assert_eq!(value("other"), Score::ZERO);
    assert!(value("silent") > Score::ZERO && value("silent") < Score::ONE);
    assert!(line(&explain("silent"), Criterion::Certificates).not_said());
    let advice = explain("silent").advice;
    assert_eq!(
        advice[0],
        Advice { criterion: Criterion::Certificates, who: Silent::Candidate, at_best: Score::ONE }
    );
}

#[test]
fn what_the_seeker_leaves_open_does_not_count_for_anybody() {
    let seeker = Facts { sectors: vec![referenced("25.1", 2)], ..company("s", "DE") };
    let rich = Facts {
        certificates: vec!["ISO9001".into()],
        languages: vec![LanguageFacts { language: "de".into(), level: Level::Native }],
        sectors: vec![referenced("25.1", 2)],
        ..company("rich", "HU")
    };
    let plain = Facts { sectors: vec![referenced("25.1", 2)], ..company("plain", "HU") };
    let snapshot = Snapshot::build(vec![seeker, rich, plain], knowledge());
    let ranking = snapshot.rank(&snapshot.seeker("s").unwrap(), &query(everything(), 5));
    assert_eq!(ranking.matches[0].total, ranking.matches[1].total);
}

#[test]
fn an_empty_profile_never_beats_one_with_evidence() {
    let seeker = Facts {
        sectors: vec![referenced("25.1", 2)],
        texts: vec![text("en", "titanium machining")],
        ..company("s", "DE")
    };
    let maker = Facts {
        sectors: vec![referenced("25.1", 2)],
        texts: vec![text("en", "titanium machining")],
        ..company("z-maker", "HU")
    };
    let empty = company("a-empty", "HU");
    let snapshot = Snapshot::build(vec![seeker, maker, empty], knowledge());
    let ranking = snapshot.rank(&snapshot.seeker("s").unwrap(), &query(everything(), 5));
    assert_eq!(ids(&ranking), ["z-maker", "a-empty"]);
    assert!(ranking.matches[1].total > Score::ZERO);
}

#[test]
fn a_seeker_who_says_nothing_at_all_gets_a_list_without_order_of_merit() {
    let snapshot = Snapshot::build(vec![company("b", "HU"), company("a", "IT")], knowledge());
    let ranking = snapshot.rank(&snapshot.described(Facts::default()), &query(everything(), 5));
    assert_eq!(ids(&ranking), ["a", "b"]);
    assert!(ranking.matches.iter().all(|found| found.total == Score::ZERO && found.forward.is_none()));
}
