package dev.kontor.crm.opportunity;

import static dev.kontor.page.TypedAddress.text;
import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.InvalidRequestException;
import dev.kontor.crm.opportunity.OpportunityBodies.Losing;
import dev.kontor.crm.opportunity.OpportunityBodies.NewExpectedClose;
import dev.kontor.crm.opportunity.OpportunityBodies.NewProbability;
import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.crm.shared.MoneyBody;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import dev.kontor.page.Names;
import dev.kontor.page.Option;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageCommands;
import dev.kontor.page.PageEdits;
import dev.kontor.page.TypedDays;
import dev.kontor.page.TypedNumbers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes the opportunity of a page, one aspect at a time, each against the version that the page showed. */
@PageBean
@RolesAllowed({ADMIN, MANAGER, SALES})
public class OpportunityEdits {

    private OpportunityPage page;
    private PageEdits edits;
    private PageCommands commands;
    private TypedNumbers numbers;
    private Names names;
    private @Nullable Map<String, @Nullable Object> typed;

    /** For the container's proxy. */
    protected OpportunityEdits() {}

    /** All parts by CDI. */
    @Inject
    public OpportunityEdits(
            OpportunityPage page, PageEdits edits, PageCommands commands, TypedNumbers numbers, Names names) {
        this.page = page;
        this.edits = edits;
        this.commands = commands;
        this.numbers = numbers;
        this.names = names;
    }

    /** What stands in the fields: what is known, until somebody types something else. */
    public Map<String, @Nullable Object> getTyped() {
        var known = typed;
        if (known == null) {
            known = shown(page.getOpportunity());
            typed = known;
        }
        return known;
    }

    private Map<String, @Nullable Object> shown(OpportunityView opportunity) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("amount", numbers.shown(opportunity.value().amount()));
        fields.put("currency", opportunity.value().currency());
        fields.put("probability", String.valueOf(opportunity.probability()));
        fields.put("closeOn", opportunity.expectedCloseOn().toString());
        fields.put("owner", new Option(opportunity.ownerId(), names.of("user", opportunity.ownerId())));
        return fields;
    }

    /** Moves it to the stage that was pressed. */
    public void move() {
        change("stage", seen -> new ChangeOpportunityStage(id(), text(getTyped(), "stage"), seen));
    }

    /** Says what it would bring. */
    public void changeValue() {
        change("value", seen -> {
            var body = new MoneyBody(numbers.read("amount", text(getTyped(), "amount")), text(getTyped(), "currency"));
            return new ChangeOpportunityValue(id(), commands.valid(body).toMoney(), seen);
        });
    }

    /** Says how likely it is. */
    public void changeProbability() {
        change("probability", seen -> {
            var body = commands.valid(new NewProbability(percent()));
            return new ChangeOpportunityProbability(id(), body.probability(), seen);
        });
    }

    private int percent() {
        try {
            return numbers.read("probability", text(getTyped(), "probability")).intValueExact();
        } catch (ArithmeticException e) {
            throw new InvalidRequestException("probability", "invalid.number-between", 0, 100);
        }
    }

    /** Says when it is expected to be won. */
    public void reschedule() {
        change("close", seen -> {
            var day = TypedDays.read("expectedCloseOn", text(getTyped(), "closeOn"));
            return new RescheduleOpportunity(
                    id(), commands.valid(new NewExpectedClose(day)).expectedCloseOn(), seen);
        });
    }

    /** Gives it to somebody else. */
    public void reassign() {
        change("owner", seen -> {
            if (getTyped().get("owner") instanceof Option chosen) {
                return new ReassignOpportunity(id(), new UserId(chosen.id()), seen);
            }
            throw new InvalidRequestException("ownerId", "choice.needed");
        });
    }

    /** Wins it. */
    public void win() {
        change("win", seen -> new WinOpportunity(id(), seen));
    }

    /** Loses it, for a reason. */
    public void lose() {
        change("lose", seen -> {
            var body = commands.valid(new Losing(text(getTyped(), "reason")));
            return new LoseOpportunity(id(), body.reason(), seen);
        });
    }

    private OpportunityId id() {
        return new OpportunityId(page.getId());
    }

    private void change(String part, Function<ContextVersion, Command> command) {
        boolean done = edits.change(part, Opportunities.MODEL, page.getId(), command);
        page.forget();
        if (done) {
            typed = null;
        }
    }
}
