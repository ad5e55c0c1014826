/// A day of the calendar, without a time.
public struct DateValue: Hashable, Sendable {}
/// A time of day with an offset from UTC.
public struct TimeValue: Hashable, Sendable {}
/// A time of day without an offset.
public struct LocalTimeValue: Hashable, Sendable {}
/// A day and time with an offset from UTC or a named zone.
public struct DateTimeValue: Hashable, Sendable {}
/// A day and time without an offset.
public struct LocalDateTimeValue: Hashable, Sendable {}
/// An amount of time in months, days, seconds and nanoseconds.
public struct DurationValue: Hashable, Sendable {}
