package dev.kontor.page;

import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.eventstore.Erased;
import dev.kontor.language.CallerLanguage;
import dev.kontor.language.Localised;
import dev.kontor.language.Writing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Times, days and amounts as the caller reads them: in their language and their time zone. */
@Named
@RequestScoped
public class Shown {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private CallerLanguage language;
    private ZoneId zone;

    /** For the container's proxy. */
    protected Shown() {}

    /**
     * @param language of the caller
     * @param cookies say where they are
     */
    @Inject
    public Shown(CallerLanguage language, PageCookies cookies) {
        this.language = language;
        this.zone = cookies.zone();
    }

    /** A moment to the minute, with its day of the week and the time zone. */
    public String exact(Instant moment) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL);
        return written(day, moment) + ", " + time(moment) + " " + written(DateTimeFormatter.ofPattern("zzz"), moment);
    }

    /** The time of day of a moment. */
    public String time(Instant moment) {
        return written(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), moment);
    }

    /** How long ago a moment was, or its day if it was long ago. */
    public String ago(Instant moment) {
        long seconds = moment.until(Instant.now(), ChronoUnit.SECONDS);
        if (seconds < 0 || seconds >= 7 * DAY) {
            return date(moment.atZone(zone).toLocalDate());
        }
        if (seconds < MINUTE) {
            return language.text("time.now");
        }
        if (seconds < HOUR) {
            return language.text("time.minutes", seconds / MINUTE);
        }
        return seconds < DAY ? language.text("time.hours", seconds / HOUR) : language.text("time.days", seconds / DAY);
    }

    /** The day of a moment: today, yesterday, or by its name and date. */
    public String day(Instant moment) {
        var day = moment.atZone(zone).toLocalDate();
        var today = LocalDate.now(zone);
        if (day.equals(today)) {
            return language.text("time.today");
        }
        return day.equals(today.minusDays(1))
                ? language.text("time.yesterday")
                : written(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL), moment);
    }

    /** The day of a moment, as programs write it. */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** A day. */
    public String date(LocalDate day) {
        return writing().day(day);
    }

    /** A month, in short. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMM yyyy")
                .withLocale(language.texts().language().locale())
                .format(month);
    }

    /** A share, 0 to 1, in percent; a dash for none. */
    public String percent(@Nullable BigDecimal share) {
        if (share == null) {
            return "–";
        }
        var format = NumberFormat.getPercentInstance(language.texts().language().locale());
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    /** An amount, or whatever else each language writes in its own way. */
    public String of(Localised value) {
        return value.in(writing());
    }

    /** Whether a value stands for one that was erased. */
    public boolean erased(@Nullable String value) {
        return ErasedValues.stands(value) || language.text(ErasedValues.WORD).equals(value);
    }

    /** A text as people read it: what was erased of it is said in a word. */
    public String personal(@Nullable String text) {
        return text == null ? "" : ErasedValues.inWords(text, language.text(ErasedValues.WORD));
    }

    /** A postal address in a line; empty for none. */
    public String address(@Nullable PostalAddress address) {
        if (PostalAddress.ERASED.equals(address)) {
            return Erased.TEXT;
        }
        return address == null
                ? ""
                : Stream.of(
                                address.street(),
                                (address.postalCode() + " " + address.city()).strip(),
                                new Locale.Builder()
                                        .setRegion(address.country())
                                        .build()
                                        .getDisplayCountry(
                                                language.texts().language().locale()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
    }

    /** A number with its separators. */
    public String number(long number) {
        return String.format(language.texts().language().locale(), "%,d", number);
    }

    /** A number with one digit behind its point. */
    public String decimal(double number) {
        return String.format(language.texts().language().locale(), "%,.1f", number);
    }

    /** How long something lasts, in its largest unit. */
    public String lasting(double seconds) {
        if (seconds <= 0) {
            return language.text("span.seconds", 0);
        }
        if (seconds < 1) {
            return language.text("span.moment");
        }
        if (seconds < MINUTE) {
            return language.text("span.seconds", Math.round(Math.floor(seconds)));
        }
        if (seconds < 2 * HOUR) {
            return language.text("span.minutes", Math.round(Math.floor(seconds / MINUTE)));
        }
        return seconds < 2 * DAY
                ? language.text("span.hours", Math.round(Math.floor(seconds / HOUR)))
                : language.text("span.days", Math.round(Math.floor(seconds / DAY)));
    }

    /** How long it was from a moment to another. */
    public String between(Instant from, Instant to) {
        return lasting(from.until(to, ChronoUnit.MILLIS) / 1000.0);
    }

    /** A part of a whole in percent, rounded down: what is not done is not called done. */
    public String wholePercent(double part) {
        return String.format(language.texts().language().locale(), "%d %%", (long) Math.floor(part * 100));
    }

    private Writing writing() {
        return new Writing(language.texts().language());
    }

    private String written(DateTimeFormatter format, Instant moment) {
        return format.withLocale(language.texts().language().locale()).format(moment.atZone(zone));
    }
}
