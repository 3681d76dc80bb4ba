//! The figures of a run.

use std::time::Duration;

/// What a run took; as JSON the one line on standard output.
#[derive(Clone, Copy, Debug, serde::Serialize)]
pub(super) struct Figures {
    /// Seconds to index the population, statistics and learned affinity included, reading the files not.
    pub build_s: f64,
    pub query_p50_ms: f64,
    pub query_p99_ms: f64,
    /// The most memory that the process held; 0 where the system doesn't tell.
    pub peak_mb: f64,
    pub queries: usize,
}

impl Figures {
    pub(super) fn new(build: Duration, mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        let at = |share: f64| {
            let place = (times.len().saturating_sub(1) as f64 * share).round() as usize;
            times.get(place).map_or(0.0, |time| rounded(time.as_secs_f64() * 1000.0))
        };
        Self {
            build_s: rounded(build.as_secs_f64()),
            query_p50_ms: at(0.5),
            query_p99_ms: at(0.99),
            peak_mb: rounded(peak_mb().unwrap_or(0.0)),
            queries: times.len(),
        }
    }
}

fn rounded(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

/// Linux says it in kB as `VmHWM`.
fn peak_mb() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1024.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_and_the_slowest_of_a_hundred() {
        let figures =
            Figures::new(Duration::from_millis(1500), (1..=101).map(Duration::from_millis).collect());
        assert_eq!((figures.build_s, figures.query_p50_ms, figures.query_p99_ms), (1.5, 51.0, 100.0));
        assert_eq!(Figures::new(Duration::ZERO, Vec::new()).queries, 0);
    }
}
