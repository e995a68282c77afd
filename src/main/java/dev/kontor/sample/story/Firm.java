package dev.kontor.sample.story;

import dev.kontor.eventstore.Event;
import dev.kontor.sample.chance.Dice;
import dev.kontor.sample.chance.Words;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** What everything that happens shares: chance, names, what is to happen later, and who takes part now. */
final class Firm {

    private final Dice dice;
    private final Names names;
    private final Agenda agenda;
    private final Roster<Colleague> colleagues = new Roster<>();
    private final Roster<Company> companies = new Roster<>();
    private final Roster<Contact> contacts = new Roster<>();
    private final Roster<Customer> customers = new Roster<>();
    private final Roster<Customer> busyCustomers = new Roster<>();
    private final Roster<Opportunity> opportunities = new Roster<>();
    private final Roster<Order> orders = new Roster<>();
    private final Roster<Todo> todos = new Roster<>();
    private final Queue<Event> rest = new ArrayDeque<>();
    private long told;
    private long untold;

    Firm(long seed) {
        this.dice = new Dice(seed);
        this.names = new Names(dice, Words.usual());
        this.agenda = new Agenda(dice);
    }

    /** Another fact is about to be told, and so many more after it. */
    void tells(long more) {
        told++;
        untold = more;
    }

    /** How many facts were told, with that of this moment. */
    long told() {
        return told;
    }

    /** Whether there is room for a fact that one of this moment brings with it. */
    boolean canTellMore() {
        return untold > rest.size();
    }

    /** What one decision leaves besides the fact of this moment: it comes before anything else happens. */
    void bring(Event fact) {
        rest.add(fact);
    }

    /** The next of these; null if there is none. */
    @Nullable
    Event brought() {
        return rest.poll();
    }

    Dice dice() {
        return dice;
    }

    Names names() {
        return names;
    }

    Agenda agenda() {
        return agenda;
    }

    /** Those who are active. */
    Roster<Colleague> colleagues() {
        return colleagues;
    }

    /** Those that are not archived. */
    Roster<Company> companies() {
        return companies;
    }

    /** Those who are not archived. */
    Roster<Contact> contacts() {
        return contacts;
    }

    /** Those who may order. */
    Roster<Customer> customers() {
        return customers;
    }

    /** Those of them who order all the time. */
    Roster<Customer> busyCustomers() {
        return busyCustomers;
    }

    /** Those that are open. */
    Roster<Opportunity> opportunities() {
        return opportunities;
    }

    /** Those that are neither shipped nor cancelled. */
    Roster<Order> orders() {
        return orders;
    }

    /** Those that are open. */
    Roster<Todo> todos() {
        return todos;
    }
}
