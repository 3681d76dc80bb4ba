//! The clients of the two networks: permissions, and profiles that wait for a reviewer or for their company.

use chrono::NaiveDate;

use super::companies::Maker;
use super::dice::Dice;
use super::staff::Staff;
use super::world::{Company, Mandate};

/// Clients of each network.
const CLIENTS: usize = 60;
/// Of these, how many wait for review, were returned, and are still being written.
const WAITING: usize = 12;
const RETURNED: usize = 4;
const WRITING: usize = 4;
/// Published ones whose newest opportunity waits.
const ADDED: usize = 3;

/// Where the networks have their clients.
const HOMES: [&[&str]; 2] = [&["HU", "AT", "SK", "RO"], &["DE", "PL", "IT", "SI"]];

/// What a reviewer wrote; the second language is German.
const NOTES: [(&str, &str); 4] = [
    (
        "Good start. Please say which materials and sizes you work on, and add one delivered reference for your main field.",
        "Guter Anfang. Bitte nennen Sie Werkstoffe und Größen und ergänzen Sie eine gelieferte Referenz in Ihrem Hauptfach.",
    ),
    (
        "The request asks for “any partner”. Which role and size would help you most? Two sentences are enough.",
        "Die Anfrage sucht „irgendeinen Partner“. Welche Rolle und Größe hilft am meisten? Zwei Sätze genügen.",
    ),
    (
        "Please give the text in English as well: five of your six target countries would not read it otherwise.",
        "Bitte geben Sie den Text auch auf Englisch an: In fünf der sechs Zielländer liest man ihn sonst nicht.",
    ),
    (
        "The certificate has run out. Add the new date, or take it off the list.",
        "Das Zertifikat ist abgelaufen. Ergänzen Sie das neue Datum oder nehmen Sie es von der Liste.",
    ),
];

/// Gives each network its clients; a company is at most one network's.
pub(super) fn assign(
    maker: &mut Maker,
    dice: &mut Dice,
    companies: &mut [Company],
    staff: &Staff,
    today: NaiveDate,
) {
    for (network, homes) in HOMES.iter().enumerate() {
        let of_home = |company: &Company| homes.contains(&company.country.as_str());
        let candidates: Vec<usize> =
            (0..companies.len()).filter(|index| of_home(&companies[*index])).collect();
        let chosen: Vec<usize> = dice.some(&candidates, CLIENTS).into_iter().copied().collect();
        for (place, index) in chosen.into_iter().enumerate() {
            let mandate = mandate(dice, network, staff, today);
            let company = &mut companies[index];
            company.profile.reviewer = Some(network);
            review_state(dice, company, place, today);
            // A permission on paper often means: nobody there has signed in yet.
            if mandate.basis != "client_link" && dice.chance(45) {
                company.members.clear();
            }
            company.client = Some(mandate);
        }
    }
    maker.people.forget_unused(companies, staff);
}

fn mandate(dice: &mut Dice, network: usize, staff: &Staff, today: NaiveDate) -> Mandate {
    let advisers = &staff.advisers[network];
    // The adviser whose sign-in is printed has about half of the clients.
    let adviser = if dice.chance(50) { advisers[0] } else { advisers[1 + dice.below(advisers.len() - 1)] };
    let deputy = if adviser == advisers[1] { advisers[0] } else { advisers[1] };
    let (basis, note) = match dice.below(10) {
        0..=5 => ("client_link", "Given by the company's owner, signed in."),
        6..=8 => ("paper", "Signed form in the client's file at the network's office."),
        _ => ("asserted_by_network", "Stated by the adviser after a call; the form is on its way."),
    };
    let days = chrono::Days::new(dice.between(20, 900).unsigned_abs());
    Mandate {
        network,
        adviser,
        deputy,
        basis,
        note: note.to_owned(),
        may_edit: dice.chance(75),
        may_answer: dice.chance(30),
        since: today.checked_sub_days(days).unwrap_or(today),
    }
}

fn add(company: &mut Company, today: NaiveDate) {
    if company.profile.state == "published"
        && let Some(one) = company.opportunities.iter_mut().find(|one| one.state == "published")
    {
        (one.state, one.published) = ("submitted", None);
        company.profile.submitted = today.pred_opt();
    }
}

fn review_state(dice: &mut Dice, company: &mut Company, place: usize, today: NaiveDate) {
    let state = match place {
        place if place < WAITING => "submitted",
        place if place < WAITING + RETURNED => "returned",
        place if place < WAITING + RETURNED + WRITING => "draft",
        // Others read it; something was added to it yesterday.
        place if place < WAITING + RETURNED + WRITING + ADDED => return add(company, today),
        _ => return,
    };
    if company.profile.texts.is_none() {
        return;
    }
    let profile = &mut company.profile;
    profile.put_back(state);
    let days_ago = |days: i64| today.checked_sub_days(chrono::Days::new(days.unsigned_abs()));
    if state != "draft" {
        profile.submitted = days_ago(dice.between(0, 12));
    }
    if state == "returned" {
        let german = matches!(company.country.as_str(), "DE" | "AT");
        let (english, in_german) = NOTES[place % NOTES.len()];
        profile.note = Some(if german { in_german } else { english }.to_owned());
    }
    for one in &mut company.opportunities {
        // What goes with a profile stands where it stands.
        (one.state, one.published) = (state, None);
        one.valid_until = one.valid_until.max(today + chrono::Days::new(60));
    }
    company.paused = None;
    company.since = profile.submitted.or(days_ago(20)).unwrap_or(today);
}
