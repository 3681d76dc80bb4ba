//! What the audit log remembers of the last months.

use chrono::{Duration, NaiveDate};

use super::super::store::{AuditRow, Rows};
use super::super::world::{Company, World};
use super::{Ids, key, moment};
use crate::accounts::{AccountId, OrganisationId};
use crate::db::Instant;
use crate::profiles::ProfileId;

/// Older deeds are left out.
const DAYS: i64 = 120;

/// Writes entries about one company.
pub(super) struct Chronicle<'a> {
    pub(super) world: &'a World,
    pub(super) company: &'a Company,
    pub(super) organisation: &'a OrganisationId,
    /// Who speaks for the company, if anybody does.
    owner: Option<AccountId>,
    adviser: Option<AccountId>,
    turn: usize,
}

impl<'a> Chronicle<'a> {
    pub(super) fn of(
        world: &'a World,
        ids: &Ids,
        company: &'a Company,
        organisation: &'a OrganisationId,
        turn: usize,
    ) -> Self {
        let owner = company.members.first().map(|(person, _)| ids.people[*person].clone());
        let adviser = company.client.as_ref().map(|mandate| ids.people[mandate.adviser].clone());
        Self { world, company, organisation, owner, adviser, turn }
    }

    /// How the record and its profile came to stand where they stand.
    pub(super) fn tell(&self, profile: &ProfileId, rows: &mut Rows) {
        let own = self.owner.clone().or_else(|| self.adviser.clone());
        let record = ("organisation", self.organisation.as_str());
        let face = ("profile", profile.as_str());
        self.entry(Some(self.company.since), 0, own.clone(), "organisation.founded", record, rows);
        let said = &self.company.profile;
        let reviewed = said.reviewer.is_some();
        let sent = if reviewed { "profile.submitted" } else { "profile.published" };
        self.entry(said.submitted, 1, own.clone(), sent, face, rows);
        if reviewed {
            self.entry(said.published, 2, self.adviser.clone(), "profile.approved", face, rows);
        }
        if said.state == "returned" {
            self.entry(said.submitted, 5, self.adviser.clone(), "profile.returned", face, rows);
        }
        if said.confirmed > said.published {
            self.entry(said.confirmed, 3, own.clone(), "profile.confirmed", face, rows);
        }
        if said.state == "expired" {
            self.entry(
                said.valid_until.and_then(|day| day.succ_opt()),
                0,
                None,
                "profile.expired",
                face,
                rows,
            );
        }
        if self.company.paused.is_some() {
            self.entry(self.world.today.pred_opt(), 4, own, "organisation.paused", record, rows);
        }
    }

    fn entry(
        &self,
        day: Option<NaiveDate>,
        hour: i64,
        by: Option<AccountId>,
        action: &'static str,
        (kind, object): (&'static str, &str),
        rows: &mut Rows,
    ) {
        let Some(day) = day.filter(|day| (self.world.today - *day).num_days() < DAYS) else { return };
        let from_outside = by.is_some() && by != self.owner;
        rows.history.push(AuditRow {
            id: key(),
            at: moment(day, self.turn).plus(Duration::minutes(hour)),
            account_id: by,
            acting_for: from_outside.then(|| self.organisation.clone()),
            action,
            object_kind: kind,
            object_id: object.to_owned(),
            detail: String::new(),
        });
    }
}

/// Whose sign-ins are printed has signed in before.
pub(super) fn sign_ins(world: &World, ids: &Ids, now: Instant, rows: &mut Rows) {
    for (turn, account) in (1_i64..).zip(&world.accounts) {
        let id = &ids.people[account.person];
        rows.history.push(AuditRow {
            id: key(),
            at: now.plus(Duration::hours(-7 * turn)),
            account_id: Some(id.clone()),
            acting_for: None,
            action: "account.signed_in",
            object_kind: "account",
            object_id: id.to_string(),
            detail: String::new(),
        });
    }
}
