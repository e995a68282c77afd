package dev.kontor.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.customer.event.CustomerEvent.Kind;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.PostalAddress;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is told of a customer fits its kind. */
class FitsKindTest {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private static List<String> problems(
            Kind kind, @Nullable String vatId, @Nullable String personName, @Nullable String buyerReference) {
        var command = new CreateCustomer(
                new CustomerId(new UUID(0, 1)),
                kind,
                "Name",
                vatId == null ? null : new UUID(0, 2),
                vatId,
                personName,
                buyerReference,
                new PostalAddress("Street 1", "", "City", "DE"),
                null,
                null,
                Money.zero("EUR"));
        return VALIDATOR.validate(command).stream()
                .map(problem -> problem.getPropertyPath() + " " + problem.getMessage())
                .sorted()
                .toList();
    }

    @Test
    void aCompanyMayHaveAVatIdAndNeedsNothing() {
        assertThat(problems(Kind.B2B, "DE136695976", null, null)).isEmpty();
        assertThat(problems(Kind.B2B, null, null, null)).isEmpty();
        assertThat(problems(Kind.B2B, null, "Ada", "04011000-12345-06"))
                .containsExactly(
                        "buyerReference is not for this kind of customer",
                        "personName is not for this kind of customer");
    }

    @Test
    void aPersonNeedsANameToBeAddressedBy() {
        assertThat(problems(Kind.B2C, null, "Ada", null)).isEmpty();
        assertThat(problems(Kind.B2C, "DE136695976", null, null))
                .containsExactly(
                        "companyId is not for this kind of customer",
                        "personName is needed for this kind of customer",
                        "vatId is not for this kind of customer");
    }

    @Test
    void anAuthorityNeedsItsBuyerReference() {
        assertThat(problems(Kind.B2G, null, null, "04011000-12345-06")).isEmpty();
        assertThat(problems(Kind.B2G, null, null, null))
                .containsExactly("buyerReference is needed for this kind of customer");
    }

    @Test
    void aPropertysNameHasNoEqualsSign() {
        assertThat(VALIDATOR.validate(new SetCustomerProperty(new CustomerId(new UUID(0, 1)), "a=b", "c", null)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.getMessage()).isEqualTo("must have no equals sign"));
    }
}
