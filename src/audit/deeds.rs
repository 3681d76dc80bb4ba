//! Everything that is recorded, for the filter and for its words: `deed-…` in the catalogue.

/// Noun and verb of each entry, by noun.
pub(super) const DEEDS: [&str; 74] = [
    "account.added",
    "account.administrator_ended",
    "account.confirmed",
    "account.deleted",
    "account.disabled",
    "account.email_changed",
    "account.enabled",
    "account.exported",
    "account.made_administrator",
    "account.password_set",
    "account.refresh_token_reused",
    "account.registered",
    "account.session_ended",
    "account.settings",
    "account.signed_in",
    "account.signed_out",
    "account.slowed_down",
    "client.taken_in",
    "duplicate.dismissed",
    "duplicate.looked_at",
    "invitation.revoked",
    "invitation.sent",
    "job.asked",
    "job.stopped",
    "join.accepted",
    "join.asked",
    "join.declined",
    "mandate.ended",
    "mandate.given",
    "mandate.paper",
    "match.marked",
    "match.unmarked",
    "membership.accepted",
    "membership.appointed",
    "membership.left",
    "membership.removed",
    "membership.role_changed",
    "network.changed",
    "network.exposure_decided",
    "network.founded",
    "network.invitation_revoked",
    "network.invited",
    "network.joined",
    "network.left",
    "network.removed",
    "opportunity.approved",
    "opportunity.changed",
    "opportunity.closed",
    "opportunity.published",
    "opportunity.removed",
    "opportunity.returned",
    "opportunity.submitted",
    "opportunity.written",
    "organisation.changed",
    "organisation.deleted",
    "organisation.founded",
    "organisation.looked_into",
    "organisation.merged",
    "organisation.paused",
    "organisation.resumed",
    "organisation.sought",
    "profile.approved",
    "profile.confirmed",
    "profile.expired",
    "profile.published",
    "profile.returned",
    "profile.submitted",
    "profile.withdrawn",
    "profile.written",
    "search.brought_back",
    "search.changed",
    "search.removed",
    "search.saved",
    "search.stopped",
];

/// What entries are about: `thing-…` in the catalogue.
pub(super) const THINGS: [&str; 8] =
    ["account", "duplicate_case", "job", "network", "opportunity", "organisation", "profile", "search"];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::*;
    use crate::web::i18n::Lang;

    fn texts(folder: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                texts(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(fs::read_to_string(path).unwrap());
            }
        }
    }

    #[test]
    fn every_deed_of_the_program_is_listed() {
        let nouns: BTreeSet<&str> = DEEDS.iter().filter_map(|deed| deed.split('.').next()).collect();
        let mut sources = Vec::new();
        texts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut sources);
        let is_deed = |text: &str| match text.split_once('.') {
            Some((noun, verb)) => {
                nouns.contains(noun)
                    && verb.chars().all(|c| c.is_ascii_lowercase() || c == '_')
                    && verb.len() > 2
            }
            None => false,
        };
        let written: BTreeSet<&str> =
            sources.iter().flat_map(|text| text.split('"')).filter(|text| is_deed(text)).collect();
        let listed: BTreeSet<&str> = DEEDS.into_iter().collect();
        assert_eq!(written, listed);
        assert_eq!(listed.len(), DEEDS.len());
    }

    #[test]
    fn every_deed_has_its_words() {
        for lang in Lang::all() {
            for deed in DEEDS {
                let words = lang.word("deed", &deed.replace('.', "-"));
                assert!(!words.contains('⟦'), "{lang:?}: {words}");
            }
            for thing in THINGS {
                assert!(!lang.word("thing", thing).contains('⟦'), "{lang:?}: {thing}");
            }
        }
    }
}
