package dev.kontor.eventstore.aggregate;

import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account as a classic aggregate: it decides by itself. */
public record Account(String number, @Nullable String owner, BigDecimal balance) {

    public List<Event> open(String newOwner) {
        return owner == null ? List.of(AccountOpened.of(number, newOwner)) : List.of();
    }

    public List<Event> pay(String to) {
        return List.of(MoneyMoved.of(number, to));
    }

    /** What accounts are made of. */
    public static final class Kind implements AggregateType<String, Account> {
        @Override
        public String name() {
            return "account";
        }

        @Override
        public Class<Account> type() {
            return Account.class;
        }

        @Override
        public ContextQuery factsOf(String number) {
            return ContextQuery.of(AccountOpened.class, MoneyMoved.class).where(Sample.ACCOUNT, number);
        }

        @Override
        public Account initial(String number) {
            return new Account(number, null, new BigDecimal("0.00"));
        }

        @Override
        public Account apply(Account account, Event event) {
            return switch (event) {
                case AccountOpened opened -> new Account(account.number(), opened.owner(), account.balance());
                case MoneyMoved moved ->
                    new Account(
                            account.number(),
                            account.owner(),
                            moved.to().equals(account.number())
                                    ? account.balance().add(moved.amount())
                                    : account.balance().subtract(moved.amount()));
                default -> account;
            };
        }

        @Override
        public int snapshotEvery() {
            return 3;
        }
    }
}
