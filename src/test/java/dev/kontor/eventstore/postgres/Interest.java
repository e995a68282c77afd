package dev.kontor.eventstore.postgres;

import static dev.kontor.eventstore.sample.Sample.ACCOUNT;
import static dev.kontor.eventstore.sample.Sample.AUTHOR;
import static dev.kontor.eventstore.sample.Sample.OWNER;

import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * A query, and what it means in plain Java: the checker does not ask the code that it checks.
 *
 * @param query the query
 * @param matches what it matches
 */
record Interest(ContextQuery query, Predicate<Event> matches) {

    static final int KEYS = 10;

    static String key(RandomGenerator random) {
        return "k" + random.nextInt(KEYS);
    }

    /** One to three alternatives. */
    static Interest random(RandomGenerator random) {
        var interest = item(random);
        for (int more = random.nextInt(3); more > 0; more--) {
            interest = interest.or(item(random));
        }
        return interest;
    }

    static Event fact(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> AccountOpened.of(key(random), key(random));
            case 1 -> NoteWritten.of(key(random), "text");
            default -> MoneyMoved.of(key(random), key(random));
        };
    }

    private static Interest item(RandomGenerator random) {
        String key = key(random);
        return switch (random.nextInt(40)) {
            case 0 -> new Interest(ContextQuery.everything(), fact -> true);
            case 1 -> new Interest(ContextQuery.of(AccountOpened.class), AccountOpened.class::isInstance);
            case 2 -> new Interest(ContextQuery.of().where(ACCOUNT, key), fact -> isOn(fact, key));
            case 3, 4 ->
                new Interest(
                        ContextQuery.of(NoteWritten.class).where(AUTHOR, key),
                        fact -> fact instanceof NoteWritten note
                                && note.author().equals(key));
            case 5, 6 ->
                new Interest(
                        ContextQuery.of(AccountOpened.class).where(OWNER, key),
                        fact -> fact instanceof AccountOpened opened
                                && opened.owner().equals(key));
            case 7 ->
                new Interest(
                        ContextQuery.of(AccountOpened.class, NoteWritten.class).where(ACCOUNT, key),
                        fact -> fact instanceof AccountOpened && isOn(fact, key));
            default ->
                new Interest(
                        ContextQuery.of(AccountOpened.class, MoneyMoved.class).where(ACCOUNT, key),
                        fact -> isOn(fact, key));
        };
    }

    private Interest or(Interest other) {
        return new Interest(query.or(other.query), matches.or(other.matches));
    }

    private static boolean isOn(Event fact, String account) {
        return switch (fact) {
            case AccountOpened opened -> opened.account().equals(account);
            case MoneyMoved moved -> moved.from().equals(account) || moved.to().equals(account);
            default -> false;
        };
    }
}
