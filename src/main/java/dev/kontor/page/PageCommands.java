package dev.kontor.page;

import dev.kontor.api.NotYetReadableException;
import dev.kontor.api.ReadModels;
import dev.kontor.api.problem.CallerProblems;
import dev.kontor.eventstore.command.Command;
import dev.kontor.eventstore.command.CommandBus;
import dev.kontor.eventstore.command.CommandId;
import dev.kontor.eventstore.command.StaleContextException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.function.Supplier;

/**
 * Commands that pages send. What stands against one is said on the page; once it is done, the read model is waited for,
 * so that the page shows it at once.
 */
@ApplicationScoped
public class PageCommands {

    private CommandBus bus;
    private ReadModels readModels;
    private Validator validator;
    private CallerProblems problems;
    private Said said;
    private Names names;
    private PageTexts texts;

    /** For the container's proxy. */
    protected PageCommands() {}

    /** All parts by CDI. */
    @Inject
    public PageCommands(
            CommandBus bus,
            ReadModels readModels,
            Validator validator,
            CallerProblems problems,
            Said said,
            Names names,
            PageTexts texts) {
        this.bus = bus;
        this.readModels = readModels;
        this.validator = validator;
        this.problems = problems;
        this.said = said;
        this.names = names;
        this.texts = texts;
    }

    /**
     * What somebody typed, if it is valid.
     *
     * @param typed with the constraints that the same has over HTTP
     * @throws ConstraintViolationException if it is not
     */
    public <T> T valid(T typed) {
        var violations = validator.validate(typed);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return typed;
    }

    /**
     * Sends a command.
     *
     * @param place where the page says what concerns no field
     * @param projection the read model that the page shows
     * @param command may throw what is wrong with what was typed
     */
    public Sent send(String place, String projection, Supplier<? extends Command> command) {
        try {
            long position =
                    bus.send(command.get(), CommandId.create()).outcome().position();
            await(projection, position);
            return new Sent.Done(position);
        } catch (StaleContextException stale) {
            return new Sent.Stale(stale);
        } catch (RuntimeException failure) {
            say(place, failure);
            return new Sent.Refused();
        }
    }

    /**
     * Does what is no command, such as setting a password.
     *
     * @param place where the page says what concerns no field
     * @param what may throw what stands against it
     * @return whether it was done
     */
    public boolean attempt(String place, Runnable what) {
        try {
            what.run();
            return true;
        } catch (RuntimeException failure) {
            say(place, failure);
            return false;
        }
    }

    /**
     * Waits until a read model shows a position, for pages that show more than one. What was done was done, however late
     * it shows, so that is only said.
     */
    public void await(String projection, long position) {
        try {
            readModels.await(projection, position);
        } catch (NotYetReadableException late) {
            said.problem(Said.WHOLE, problems.of(late).orElseThrow().detail());
        }
    }

    /** Says why something was not done; what means nothing to people goes on to the page of failures. */
    private void say(String place, RuntimeException failure) {
        var violations = problems.violations(failure);
        if (!violations.isEmpty()) {
            violations.forEach(violation -> said.problem(place + "." + violation.field(), violation.message()));
            said.problem(Said.WHOLE, texts.get("form.wrong"));
            return;
        }
        var problem = problems.of(failure).orElseThrow(() -> failure);
        said.problem(place, names.inWords(problem.detail()));
    }
}
