//! Numbers, dates and times as the reader writes them. Times always name the zone's city.

use std::borrow::Borrow;
use std::fmt::{self, Write};

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use chrono_tz::Tz;
use icu_calendar::Iso;
use icu_datetime::fieldsets::{E, MD, T, YM, YMD};
use icu_datetime::input::{Date, Time};
use icu_datetime::{DateTimeFormatter, NoCalendarFormatter};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::parts::GROUP;
use icu_locale::Locale;
use writeable::{Part, PartsWrite, Writeable};

use super::i18n::{Arg, Lang};

impl Lang {
    /// A whole number: 1 284.
    pub fn number(self, count: impl Into<Arg>) -> String {
        match count.into() {
            Arg::Number(count) => number(self, count),
            Arg::Plain(count) => count.to_string(),
            Arg::Text(text) => text,
        }
    }

    /// A share in [0, 1] in whole percent: "41 %".
    pub fn percent(self, share: f64) -> String {
        self.t("percent").with("share", self.decimal(share * 100.0, 0)).to_string()
    }

    /// A number with exactly so many decimals: `decimal(82.25, 1)` is 82.3 or 82,3.
    pub fn decimal(self, number: impl Borrow<f64>, decimals: impl Borrow<i16>) -> String {
        let decimals = *decimals.borrow();
        match parsed(*number.borrow()) {
            Some(mut decimal) => {
                decimal.round(-decimals);
                decimal.pad_end(-decimals);
                written(self, &decimal)
            }
            None => "–".to_owned(),
        }
    }

    /// Points of a reason: +24.1, –3.5, +0.0.
    pub fn signed(self, points: impl Borrow<f64>, decimals: impl Borrow<i16>) -> String {
        let points = *points.borrow();
        let sign = if points < 0.0 { "–" } else { "+" };
        format!("{sign}{}", self.decimal(points.abs(), decimals))
    }

    /// The values of a radar in words: "Strategy 48; Data 40".
    pub fn axes(self, axes: &[super::figures::Axis]) -> String {
        axes.iter().map(|axis| format!("{} {}", axis.label, axis.written)).collect::<Vec<_>>().join("; ")
    }

    /// Saturday 10 October 2026.
    pub fn weekday(self, date: NaiveDate) -> String {
        let weekday = self.dated(date, E::long());
        self.t("date-with-weekday").with("weekday", weekday).with("date", self.date(date)).to_string()
    }

    /// 10 October 2026.
    pub fn date(self, date: impl Borrow<NaiveDate>) -> String {
        let date = *date.borrow();
        self.dated(date, YMD::long())
    }

    /// 10 Oct, for lists of the near future and past.
    pub fn short_date(self, date: NaiveDate) -> String {
        self.dated(date, MD::medium())
    }

    /// October 2026.
    pub fn month(self, date: NaiveDate) -> String {
        self.dated(date, YM::long())
    }

    /// 14:30 (Budapest).
    pub fn time(self, instant: DateTime<Utc>, zone: Tz) -> String {
        let local = instant.with_timezone(&zone);
        let hour = u8::try_from(local.hour()).unwrap_or_default();
        let minute = u8::try_from(local.minute()).unwrap_or_default();
        let written = Time::try_new(hour, minute, 0, 0).ok().and_then(|time| {
            let formatter = NoCalendarFormatter::try_new(self.icu().into(), T::hm()).ok()?;
            Some(formatter.format(&time).write_to_string().into_owned())
        });
        let time = written.unwrap_or_else(|| format!("{hour:02}:{minute:02}"));
        self.t("time-in-zone").with("time", time).with("city", city(zone)).to_string()
    }

    /// Saturday 10 October 2026, 14:30 (Budapest).
    pub fn moment(self, instant: DateTime<Utc>, zone: Tz) -> String {
        let date = self.weekday(instant.with_timezone(&zone).date_naive());
        self.t("moment").with("date", date).with("time", self.time(instant, zone)).to_string()
    }

    fn dated<F>(self, date: NaiveDate, fields: F) -> String
    where
        F: DateFields,
    {
        let month = u8::try_from(date.month()).unwrap_or(1);
        let day = u8::try_from(date.day()).unwrap_or(1);
        let written =
            Date::try_new_iso(date.year(), month, day).ok().and_then(|day| fields.write(self.icu(), &day));
        written.unwrap_or_else(|| date.to_string())
    }

    fn icu(self) -> Locale {
        self.locale().parse().unwrap_or(Locale::UNKNOWN)
    }
}

/// The sets of date fields that we write.
trait DateFields {
    fn write(self, locale: Locale, date: &Date<Iso>) -> Option<String>;
}

macro_rules! date_fields {
    ($($fields:ty)*) => {$(
        impl DateFields for $fields {
            fn write(self, locale: Locale, date: &Date<Iso>) -> Option<String> {
                let formatter = DateTimeFormatter::try_new(locale.into(), self).ok()?;
                Some(formatter.format(date).write_to_string().into_owned())
            }
        }
    )*};
}
date_fields!(E YMD MD YM);

/// The city that a zone is named after, as the zone database spells it: Budapest, Sao Paulo.
pub fn city(zone: Tz) -> String {
    zone.name().rsplit('/').next().unwrap_or(zone.name()).replace('_', " ")
}

/// A count of a message: whole when it is whole, else with up to two decimals.
pub(crate) fn number(lang: Lang, number: f64) -> String {
    match parsed(number) {
        Some(mut decimal) => {
            decimal.round(-2);
            decimal.trim_end();
            written(lang, &decimal)
        }
        None => "–".to_owned(),
    }
}

fn parsed(number: f64) -> Option<Decimal> {
    if number.is_finite() { format!("{number}").parse().ok() } else { None }
}

/// The language's own digits and decimal sign; thousands by a narrow space in every language.
fn written(lang: Lang, decimal: &Decimal) -> String {
    let plain = || decimal.write_to_string().into_owned();
    let Ok(formatter) = DecimalFormatter::try_new(lang.icu().into(), Default::default()) else {
        return plain();
    };
    let mut sink = NarrowGroups::default();
    match formatter.format(decimal).write_to_parts(&mut sink) {
        Ok(()) => sink.text,
        Err(_) => plain(),
    }
}

/// Takes a written number and puts U+202F where the language has its grouping sign.
#[derive(Default)]
struct NarrowGroups {
    text: String,
    in_group: bool,
}

impl Write for NarrowGroups {
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        self.text.push_str(if self.in_group { "\u{202F}" } else { piece });
        Ok(())
    }
}

impl PartsWrite for NarrowGroups {
    type SubPartsWrite = NarrowGroups;

    fn with_part(
        &mut self,
        part: Part,
        mut write: impl FnMut(&mut NarrowGroups) -> fmt::Result,
    ) -> fmt::Result {
        let outside = std::mem::replace(&mut self.in_group, part == GROUP);
        write(self)?;
        self.in_group = outside;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_narrow_groups_and_the_languages_decimal_sign() {
        assert_eq!(Lang::EN.number(1284_usize), "1\u{202F}284");
        assert_eq!(Lang::DE.number(14_869), "14\u{202F}869");
        assert_eq!(Lang::EN.decimal(82.26, 1), "82.3");
        assert_eq!(Lang::DE.decimal(1082.0, 1), "1\u{202F}082,0");
        assert_eq!(Lang::EN.decimal(f64::NAN, 1), "–");
        assert_eq!(Lang::EN.number(-3), "-3");
    }

    #[test]
    fn dates_are_said_in_full_and_times_name_the_city() {
        let day = NaiveDate::from_ymd_opt(2026, 10, 10).expect("a real day");
        assert_eq!(Lang::EN.weekday(day), "Saturday 10 October 2026");
        assert_eq!(Lang::DE.weekday(day), "Samstag, 10. Oktober 2026");
        assert_eq!(Lang::EN.date(day), "10 October 2026");
        assert_eq!(Lang::EN.short_date(day), "10 Oct");
        assert_eq!(Lang::DE.month(day), "Oktober 2026");
        let noon = day.and_hms_opt(12, 30, 0).expect("a real time").and_utc();
        assert_eq!(Lang::EN.time(noon, Tz::Europe__Budapest), "14:30 (Budapest)");
        assert_eq!(
            Lang::DE.moment(noon, Tz::America__Sao_Paulo),
            "Samstag, 10. Oktober 2026, 09:30 (Sao Paulo)"
        );
    }

    #[test]
    fn lists_end_in_and() {
        assert_eq!(Lang::EN.list::<&str>(&[]), "");
        assert_eq!(Lang::EN.list(&["a"]), "a");
        assert_eq!(Lang::DE.list(&["a", "b"]), "a und b");
        assert_eq!(Lang::EN.list(&["a", "b", "c", "d"]), "a, b, c and d");
    }
}
