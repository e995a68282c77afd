package dev.kontor.sample.story;

import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.user.event.UserId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An open opportunity, as the facts so far left it. */
final class Opportunity {

    private final OpportunityId id;
    private final String title;
    private final @Nullable Company company;
    private final @Nullable Customer customer;
    private Colleague owner;
    private Money value;
    private int stage;
    private int probability;
    private LocalDate closeOn;

    Opportunity(
            OpportunityId id,
            String title,
            @Nullable Company company,
            @Nullable Customer customer,
            Colleague owner,
            Money value,
            int probability,
            LocalDate closeOn) {
        this.id = id;
        this.title = title;
        this.company = company;
        this.customer = customer;
        this.owner = owner;
        this.value = value;
        this.probability = probability;
        this.closeOn = closeOn;
    }

    OpportunityId id() {
        return id;
    }

    String title() {
        return title;
    }

    @Nullable
    Company company() {
        return company;
    }

    @Nullable
    Customer customer() {
        return customer;
    }

    @Nullable
    CompanyId companyId() {
        return company == null ? null : company.id();
    }

    @Nullable
    CustomerId customerId() {
        return customer == null ? null : customer.id();
    }

    UserId owner() {
        return owner.id();
    }

    /** Whose it is. */
    Colleague keeper() {
        return owner;
    }

    Money value() {
        return value;
    }

    /** Its place in the pipeline, from 0. */
    int stage() {
        return stage;
    }

    int probability() {
        return probability;
    }

    LocalDate closeOn() {
        return closeOn;
    }

    void givenTo(Colleague newOwner) {
        owner = newOwner;
    }

    void worth(Money newValue) {
        value = newValue;
    }

    void at(int newStage, int newProbability) {
        stage = newStage;
        probability = newProbability;
    }

    void expectedOn(LocalDate date) {
        closeOn = date;
    }
}
