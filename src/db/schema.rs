// @generated from the migrations; `diesel print-schema` gives the same.

diesel::table! {
    settings (name) {
        name -> Text,
        value -> Text,
    }
}

diesel::table! {
    accounts (id) {
        id -> Text,
        email -> Text,
        name -> Text,
        password_hash -> Nullable<Text>,
        language -> Text,
        time_zone -> Text,
        theme -> Text,
        digest -> Bool,
        is_administrator -> Bool,
        confirmed_at -> Nullable<Timestamp>,
        disabled_at -> Nullable<Timestamp>,
        failed_sign_ins -> Integer,
        locked_until -> Nullable<Timestamp>,
        token_version -> Integer,
        created_at -> Timestamp,
        version -> Integer,
    }
}

diesel::table! {
    email_links (id) {
        id -> Text,
        token_hash -> Text,
        account_id -> Text,
        purpose -> Text,
        new_email -> Nullable<Text>,
        password_hash -> Nullable<Text>,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    sessions (id) {
        id -> Text,
        token_hash -> Text,
        account_id -> Text,
        device -> Text,
        flash -> Nullable<Text>,
        created_at -> Timestamp,
        last_seen_at -> Timestamp,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    refresh_tokens (id) {
        id -> Text,
        family_id -> Text,
        token_hash -> Text,
        account_id -> Text,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
        revoked_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    idempotency_keys (account_id, key) {
        account_id -> Text,
        key -> Text,
        request_hash -> Text,
        status -> Integer,
        location -> Nullable<Text>,
        body -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    networks (id) {
        id -> Text,
        name -> Text,
        country -> Text,
        kind -> Text,
        reviews_profiles -> Bool,
        reviews_independent -> Bool,
        created_at -> Timestamp,
        version -> Integer,
    }
}

diesel::table! {
    network_members (id) {
        id -> Text,
        network_id -> Text,
        account_id -> Text,
        role -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    organisations (id) {
        id -> Text,
        name -> Text,
        name_key -> Text,
        web_domain -> Nullable<Text>,
        registration_key -> Nullable<Text>,
        kind -> Text,
        country -> Text,
        city -> Text,
        region -> Nullable<Text>,
        website -> Nullable<Text>,
        registration_number -> Nullable<Text>,
        founded_year -> Nullable<Integer>,
        headcount_band -> Nullable<Text>,
        turnover_band -> Nullable<Text>,
        digital_answered -> Text,
        digital_wish -> Nullable<Text>,
        partner_role -> Nullable<Text>,
        partner_kind -> Nullable<Text>,
        partner_sizes -> Text,
        source_network_id -> Nullable<Text>,
        external_id -> Nullable<Text>,
        paused_until -> Nullable<Date>,
        pause_reason -> Nullable<Text>,
        merged_into -> Nullable<Text>,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        version -> Integer,
    }
}

diesel::table! {
    organisation_codes (id) {
        id -> Text,
        organisation_id -> Text,
        facet -> Text,
        list -> Text,
        list_version -> Text,
        code -> Text,
        evidence -> Double,
        valid_until -> Nullable<Date>,
        position -> Integer,
    }
}

diesel::table! {
    organisation_languages (organisation_id, language) {
        organisation_id -> Text,
        language -> Text,
        level -> Text,
        position -> Integer,
    }
}

diesel::table! {
    organisation_countries (organisation_id, country) {
        organisation_id -> Text,
        country -> Text,
        stance -> Text,
        motive -> Nullable<Text>,
        first_step -> Nullable<Text>,
    }
}

diesel::table! {
    delivered_references (id) {
        id -> Text,
        organisation_id -> Text,
        delivered -> Text,
        language -> Text,
        second_delivered -> Nullable<Text>,
        second_language -> Nullable<Text>,
        sector_list -> Text,
        sector_version -> Text,
        sector_code -> Text,
        year -> Integer,
        country -> Text,
        contact -> Nullable<Text>,
        confirmed_by -> Nullable<Text>,
        confirmed_at -> Nullable<Timestamp>,
        shown -> Bool,
        position -> Integer,
    }
}

diesel::table! {
    memberships (id) {
        id -> Text,
        organisation_id -> Text,
        account_id -> Text,
        role -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    invitations (id) {
        id -> Text,
        organisation_id -> Nullable<Text>,
        network_id -> Nullable<Text>,
        email -> Text,
        role -> Text,
        token_hash -> Text,
        invited_by -> Text,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        accepted_at -> Nullable<Timestamp>,
        revoked_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    join_requests (id) {
        id -> Text,
        organisation_id -> Text,
        account_id -> Text,
        note -> Text,
        state -> Text,
        decided_by -> Nullable<Text>,
        created_at -> Timestamp,
        decided_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    mandates (id) {
        id -> Text,
        organisation_id -> Text,
        network_id -> Text,
        may_edit -> Bool,
        may_answer -> Bool,
        basis -> Text,
        note -> Text,
        text_version -> Text,
        since -> Timestamp,
        until -> Nullable<Timestamp>,
        ended_at -> Nullable<Timestamp>,
        adviser_id -> Nullable<Text>,
        deputy_id -> Nullable<Text>,
    }
}

diesel::table! {
    duplicate_cases (id) {
        id -> Text,
        organisation_id -> Text,
        other_id -> Text,
        reason -> Text,
        similarity -> Double,
        state -> Text,
        decided_by -> Nullable<Text>,
        created_at -> Timestamp,
        decided_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    tasks (id) {
        id -> Text,
        account_id -> Nullable<Text>,
        organisation_id -> Nullable<Text>,
        network_id -> Nullable<Text>,
        kind -> Text,
        subject -> Text,
        note -> Text,
        due_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
        done_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    profiles (id) {
        id -> Text,
        organisation_id -> Text,
        state -> Text,
        is_public -> Bool,
        valid_until -> Nullable<Date>,
        reviewing_network_id -> Nullable<Text>,
        submitted_at -> Nullable<Timestamp>,
        published_at -> Nullable<Timestamp>,
        confirmed_at -> Nullable<Timestamp>,
        reminded_at -> Nullable<Timestamp>,
        reviewed_by -> Nullable<Text>,
        review_note -> Nullable<Text>,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        version -> Integer,
    }
}

diesel::table! {
    confirm_links (token_hash) {
        token_hash -> Text,
        profile_id -> Text,
        account_id -> Text,
    }
}

diesel::table! {
    settled_leaks (organisation_id, hash) {
        organisation_id -> Text,
        hash -> Text,
        account_id -> Nullable<Text>,
        settled_at -> Timestamp,
    }
}

diesel::table! {
    profile_texts (profile_id, edition, language) {
        profile_id -> Text,
        edition -> Text,
        language -> Text,
        is_original -> Bool,
        headline -> Text,
        summary -> Text,
    }
}

diesel::table! {
    opportunities (id) {
        id -> Text,
        organisation_id -> Text,
        kind -> Text,
        state -> Text,
        is_public -> Bool,
        cooperation_types -> Text,
        target_countries -> Text,
        partner_sizes -> Text,
        partner_role -> Nullable<Text>,
        partner_kind -> Nullable<Text>,
        stage -> Nullable<Text>,
        ipr -> Nullable<Text>,
        capacity_amount -> Nullable<Double>,
        capacity_unit -> Nullable<Text>,
        capacity_from -> Nullable<Date>,
        capacity_until -> Nullable<Date>,
        capacity_site -> Nullable<Text>,
        valid_until -> Nullable<Date>,
        published_at -> Nullable<Timestamp>,
        review_note -> Nullable<Text>,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        version -> Integer,
    }
}

diesel::table! {
    opportunity_texts (opportunity_id, language) {
        opportunity_id -> Text,
        language -> Text,
        is_original -> Bool,
        title -> Text,
        description -> Text,
    }
}

diesel::table! {
    opportunity_codes (opportunity_id, list, code) {
        opportunity_id -> Text,
        list -> Text,
        list_version -> Text,
        code -> Text,
    }
}

diesel::table! {
    change_counter (id) {
        id -> Integer,
        value -> BigInt,
    }
}

diesel::table! {
    changes (sequence) {
        sequence -> BigInt,
        organisation_id -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    match_marks (id) {
        id -> Text,
        organisation_id -> Text,
        profile_id -> Text,
        mark -> Text,
        reason -> Nullable<Text>,
        rank -> Nullable<Integer>,
        account_id -> Nullable<Text>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    known_partners (organisation_id, other_id) {
        organisation_id -> Text,
        other_id -> Text,
        source -> Text,
    }
}

diesel::table! {
    codelists (name, version) {
        name -> Text,
        version -> Text,
        title -> Text,
        imported_at -> Timestamp,
    }
}

diesel::table! {
    codelist_entries (list, list_version, code) {
        list -> Text,
        list_version -> Text,
        code -> Text,
        parent -> Nullable<Text>,
        label -> Text,
    }
}

diesel::table! {
    outbox (id) {
        id -> Text,
        dedup_key -> Text,
        recipient -> Text,
        language -> Text,
        subject -> Text,
        body -> Text,
        due_at -> Timestamp,
        attempts -> Integer,
        lease -> Nullable<Text>,
        leased_until -> Nullable<Timestamp>,
        last_error -> Nullable<Text>,
        created_at -> Timestamp,
        done_at -> Nullable<Timestamp>,
        failed_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    audit_entries (id) {
        id -> Text,
        at -> Timestamp,
        account_id -> Nullable<Text>,
        acting_for -> Nullable<Text>,
        action -> Text,
        object_kind -> Text,
        object_id -> Text,
        detail -> Text,
    }
}

diesel::table! {
    break_glass (id) {
        id -> Text,
        account_id -> Text,
        organisation_id -> Text,
        reason -> Text,
        created_at -> Timestamp,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    exposure_revisions (revision) {
        revision -> BigInt,
        occasion -> Text,
        lease -> Text,
        leased_until -> Timestamp,
        counted_at -> Nullable<Timestamp>,
        seekers -> Integer,
        usual_cost -> Double,
        strong_cost -> Double,
    }
}

diesel::table! {
    exposure_counts (revision, profile_id) {
        revision -> BigInt,
        profile_id -> Text,
        shown -> Integer,
        usual_shown -> Integer,
        strong_shown -> Integer,
        usual_shift -> BigInt,
        strong_shift -> BigInt,
        is_copy -> Bool,
    }
}

diesel::table! {
    exposure_settings (network_id) {
        network_id -> Text,
        balancing -> Text,
        version -> Integer,
    }
}

diesel::table! {
    exposure_regions (network_id, region) {
        network_id -> Text,
        region -> Text,
        peripheral -> Bool,
    }
}

diesel::table! {
    saved_searches (id) {
        id -> Text,
        organisation_id -> Text,
        account_id -> Text,
        name -> Text,
        query -> Text,
        rhythm -> Text,
        next_due -> Date,
        last_sent_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
        version -> Integer,
        place -> Nullable<Integer>,
        removed_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    search_digests (id) {
        id -> Text,
        search_id -> Text,
        token_hash -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    saved_search_hits (search_id, profile_id) {
        search_id -> Text,
        profile_id -> Text,
        rank -> Integer,
        found_at -> Timestamp,
        digest_id -> Nullable<Text>,
    }
}

diesel::table! {
    jobs (id) {
        id -> Text,
        kind -> Text,
        network_id -> Text,
        account_id -> Text,
        input -> Text,
        state -> Text,
        done -> Integer,
        total -> Integer,
        attempts -> Integer,
        lease -> Nullable<Text>,
        leased_until -> Nullable<Timestamp>,
        created_at -> Timestamp,
        started_at -> Nullable<Timestamp>,
        ended_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    client_partners (job_id, organisation_id) {
        job_id -> Text,
        organisation_id -> Text,
        partners -> Text,
    }
}

diesel::joinable!(email_links -> accounts (account_id));
diesel::joinable!(sessions -> accounts (account_id));
diesel::joinable!(refresh_tokens -> accounts (account_id));
diesel::joinable!(idempotency_keys -> accounts (account_id));
diesel::joinable!(network_members -> networks (network_id));
diesel::joinable!(network_members -> accounts (account_id));
diesel::joinable!(organisations -> networks (source_network_id));
diesel::joinable!(organisation_codes -> organisations (organisation_id));
diesel::joinable!(organisation_languages -> organisations (organisation_id));
diesel::joinable!(organisation_countries -> organisations (organisation_id));
diesel::joinable!(delivered_references -> organisations (organisation_id));
diesel::joinable!(memberships -> organisations (organisation_id));
diesel::joinable!(memberships -> accounts (account_id));
diesel::joinable!(invitations -> organisations (organisation_id));
diesel::joinable!(invitations -> networks (network_id));
diesel::joinable!(invitations -> accounts (invited_by));
diesel::joinable!(join_requests -> organisations (organisation_id));
diesel::joinable!(mandates -> organisations (organisation_id));
diesel::joinable!(mandates -> networks (network_id));
diesel::joinable!(duplicate_cases -> accounts (decided_by));
diesel::joinable!(tasks -> accounts (account_id));
diesel::joinable!(tasks -> organisations (organisation_id));
diesel::joinable!(tasks -> networks (network_id));
diesel::joinable!(profiles -> organisations (organisation_id));
diesel::joinable!(profiles -> networks (reviewing_network_id));
diesel::joinable!(profiles -> accounts (reviewed_by));
diesel::joinable!(confirm_links -> profiles (profile_id));
diesel::joinable!(confirm_links -> accounts (account_id));
diesel::joinable!(settled_leaks -> organisations (organisation_id));
diesel::joinable!(settled_leaks -> accounts (account_id));
diesel::joinable!(profile_texts -> profiles (profile_id));
diesel::joinable!(opportunities -> organisations (organisation_id));
diesel::joinable!(opportunity_texts -> opportunities (opportunity_id));
diesel::joinable!(opportunity_codes -> opportunities (opportunity_id));
diesel::joinable!(match_marks -> organisations (organisation_id));
diesel::joinable!(match_marks -> profiles (profile_id));
diesel::joinable!(match_marks -> accounts (account_id));
diesel::joinable!(break_glass -> accounts (account_id));
diesel::joinable!(break_glass -> organisations (organisation_id));
diesel::joinable!(exposure_counts -> exposure_revisions (revision));
diesel::joinable!(exposure_counts -> profiles (profile_id));
diesel::joinable!(exposure_settings -> networks (network_id));
diesel::joinable!(exposure_regions -> networks (network_id));
diesel::joinable!(saved_searches -> organisations (organisation_id));
diesel::joinable!(saved_searches -> accounts (account_id));
diesel::joinable!(search_digests -> saved_searches (search_id));
diesel::joinable!(saved_search_hits -> saved_searches (search_id));
diesel::joinable!(saved_search_hits -> profiles (profile_id));
diesel::joinable!(saved_search_hits -> search_digests (digest_id));
diesel::joinable!(jobs -> networks (network_id));
diesel::joinable!(jobs -> accounts (account_id));
diesel::joinable!(client_partners -> jobs (job_id));
diesel::joinable!(client_partners -> organisations (organisation_id));
diesel::allow_tables_to_appear_in_same_query!(
    settings,
    accounts,
    email_links,
    sessions,
    refresh_tokens,
    idempotency_keys,
    networks,
    network_members,
    organisations,
    organisation_codes,
    organisation_languages,
    organisation_countries,
    delivered_references,
    memberships,
    invitations,
    join_requests,
    mandates,
    duplicate_cases,
    tasks,
    profiles,
    confirm_links,
    settled_leaks,
    profile_texts,
    opportunities,
    opportunity_texts,
    opportunity_codes,
    change_counter,
    changes,
    match_marks,
    known_partners,
    codelists,
    codelist_entries,
    outbox,
    audit_entries,
    break_glass,
    exposure_revisions,
    exposure_counts,
    exposure_settings,
    exposure_regions,
    saved_searches,
    search_digests,
    saved_search_hits,
    jobs,
    client_partners
);
