//! Stores the records of a file: new ones, changed ones, and none twice.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::report::Problem;
use super::row::{Draft, shortened};
use crate::accounts::NetworkId;
use crate::codelists::{CodeRef, Lang, List, ListId, Version};
use crate::db::{Db, DbConnection, Instant};
use crate::error::Result;
use crate::organisations::{self, Facts, MandateBasis, NewMandate, Record};
use crate::profiles::leaks::{self, LeakKind, Secrets};
use crate::profiles::{self, HEADLINE_MAX, TakeOver, Taken, Texts, Written};

/// So many records are stored in one transaction.
pub(super) const BATCH: usize = 500;

/// What is done with every record of an import.
pub(super) struct Plan<'a> {
    pub(super) network: NetworkId,
    /// What the network says about its right to bring the records in.
    pub(super) mandate_note: String,
    /// Publishes what gives nobody away; the rest stays drafts.
    pub(super) publish: bool,
    pub(super) strip_names: bool,
    pub(super) lists: HashMap<(ListId, Version), &'a List>,
}

/// What an import has done so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    pub rows: u64,
    pub new: u64,
    pub changed: u64,
    pub unchanged: u64,
    /// Left alone, because it has people of its own by now.
    pub taken_over: u64,
    pub published: u64,
    pub drafts: u64,
    /// Drafts whose text would have given the organisation away.
    pub leaks: u64,
    pub refused: u64,
    /// Pairs that have worked together and were not known before.
    pub pairs: usize,
}

/// Stores one batch in one transaction. A number that stands twice in the file is a problem of the later row.
pub(super) fn store(
    db: &Db,
    plan: &Plan<'_>,
    batch: Vec<Draft>,
    seen: &mut HashSet<String>,
    counts: &mut Counts,
    now: Instant,
) -> Result<Vec<Problem>> {
    let mut problems = Vec::new();
    let mut drafts = Vec::with_capacity(batch.len());
    for draft in batch {
        if seen.insert(draft.external_id.clone()) {
            drafts.push(draft);
        } else {
            counts.refused += 1;
            problems.push(Problem::new(
                draft.line,
                "external_id",
                &draft.external_id,
                "stands twice in the file; the first row was taken",
            ));
        }
    }
    let mut after = counts.clone();
    db.write_now(|conn| {
        after = counts.clone();
        let numbers: Vec<&str> = drafts.iter().map(|draft| draft.external_id.as_str()).collect();
        let former: BTreeMap<String, Facts> =
            organisations::actions::brought_by(conn, &plan.network, &numbers)?;
        for draft in &drafts {
            one(conn, plan, draft, former.get(&draft.external_id), &mut after, now)?;
        }
        Ok(())
    })?;
    *counts = after;
    Ok(problems)
}

fn one(
    conn: &mut DbConnection,
    plan: &Plan<'_>,
    draft: &Draft,
    former: Option<&Facts>,
    counts: &mut Counts,
    now: Instant,
) -> Result<()> {
    let organisation = match former {
        None => {
            counts.new += 1;
            let source = Some((&plan.network, draft.external_id.as_str()));
            let id = organisations::actions::insert_record(conn, &draft.record, source, now)?;
            organisations::actions::mandates::record(conn, &id, &permission(plan), now)?;
            id
        }
        // An import never overwrites what people wrote.
        Some(facts) if organisations::actions::has_members(conn, &facts.id)? => {
            counts.taken_over += 1;
            return Ok(());
        }
        Some(facts) => {
            organisations::actions::replace_record(conn, facts, &draft.record, now)?;
            facts.id.clone()
        }
    };
    let secrets = secrets(&draft.record);
    let brought = TakeOver {
        texts: texts(plan, draft, &secrets),
        opportunities: Vec::new(),
        is_public: false,
        publish: plan.publish,
        submit_to: None,
    };
    let taken = profiles::take_over(conn, &organisation, &secrets, &brought, now)?;
    let same_text = matches!(taken, Taken::Unchanged(_));
    match former.map(|facts| facts.record == draft.record) {
        Some(true) if same_text => counts.unchanged += 1,
        Some(_) => counts.changed += 1,
        None => {}
    }
    match taken {
        Taken::Published(_) => counts.published += 1,
        Taken::Leaking(..) => {
            counts.drafts += 1;
            counts.leaks += 1;
        }
        Taken::Draft(_) | Taken::Submitted(_) => counts.drafts += 1,
        Taken::Unchanged(_) => {}
    }
    Ok(())
}

/// The network says that it may; the client has not been asked yet.
fn permission(plan: &Plan<'_>) -> NewMandate {
    NewMandate {
        network: plan.network.clone(),
        may_edit: true,
        may_answer: false,
        basis: MandateBasis::AssertedByNetwork,
        note: plan.mandate_note.clone(),
        until: None,
        adviser: None,
    }
}

fn secrets(record: &Record) -> Secrets {
    Secrets::of_name(&record.name)
        .with_website(record.website.as_deref())
        .with_registration_number(record.registration_number.as_deref())
}

fn texts(plan: &Plan<'_>, draft: &Draft, secrets: &Secrets) -> Texts {
    let clean = |text: &str| {
        if plan.strip_names { without_names(secrets, &draft.record.name, text) } else { text.to_owned() }
    };
    let headline =
        if draft.headline.is_empty() { headline(plan, &draft.record) } else { draft.headline.clone() };
    // Lists that were cut to fit end in the middle of a list.
    let headline = clean(&headline).trim_end_matches([' ', ',', ';', ':']).to_owned();
    let original = Written { language: draft.language.clone(), headline, body: clean(&draft.summary) };
    Texts { original, second: None }
}

/// Takes the organisation's own name out of a text, and what is left dangling where it stood.
fn without_names(secrets: &Secrets, name: &str, text: &str) -> String {
    // As registered first: the search for leaks knows the name without its legal form, which would be left standing.
    // A very short name may be a part of other words.
    let text = &if name.chars().count() < 4 { text.to_owned() } else { text.replace(name, "") };
    let mut kept = String::with_capacity(text.len());
    let mut from = 0;
    for leak in leaks::find(secrets, text).iter().filter(|leak| leak.kind == LeakKind::Name) {
        kept.push_str(&text[from..leak.range.start]);
        from = leak.range.end;
    }
    kept.push_str(&text[from..]);
    let dangling = |c: char| c.is_whitespace() || ",;:-–(&/".contains(c);
    let kept = kept.trim_start_matches(|c: char| dangling(c) || ".)".contains(c)).trim_end_matches(dangling);
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the organisation has most evidence for, in the words of the list.
fn headline(plan: &Plan<'_>, record: &Record) -> String {
    let mut labels: Vec<(f64, u8, &str)> = Vec::new();
    for claim in &record.sectors {
        if let Some((label, level)) = label(plan, &claim.code) {
            labels.push((claim.evidence, level, label));
        }
    }
    // Of fields with as much evidence the more particular one says more; the label settles what is left.
    labels.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)).then(a.2.cmp(b.2)));
    labels.dedup_by(|a, b| a.2 == b.2);
    let joined = labels.iter().take(2).map(|(_, _, label)| *label).collect::<Vec<_>>().join("; ");
    shortened(&joined, HEADLINE_MAX).to_owned()
}

/// A code that has no words of its own takes those of its parent.
fn label<'a>(plan: &Plan<'a>, code: &CodeRef) -> Option<(&'a str, u8)> {
    let list = *plan.lists.get(&(code.list.clone(), code.version.clone()))?;
    let entry = list.get(code.code.as_str())?;
    let line = std::iter::once(entry).chain(list.ancestors(code.code.as_str()));
    line.map(|entry| (entry.label(Lang::En), entry.level(), entry.code().as_str()))
        .find(|(label, _, code)| label != code)
        .map(|(label, level, _)| (label, level))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_left_dangling_where_a_name_stood() {
        let secrets = Secrets::of_name("Wagtail Kft.");
        let cases = [
            ("Valves and pumps by Wagtail Kft.", "Valves and pumps by"),
            ("Valves, pumps; Wagtail Kft.", "Valves, pumps"),
            ("Wagtail Kft.: valves (DN 50)", "valves (DN 50)"),
        ];
        for (text, left) in cases {
            assert_eq!(without_names(&secrets, "Wagtail Kft.", text), left);
        }
    }
}
