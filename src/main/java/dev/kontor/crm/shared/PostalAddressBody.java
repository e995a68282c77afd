package dev.kontor.crm.shared;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A postal address as a client sends it: takes any value, so that validation can tell what is wrong by its name.
 *
 * @param street with the number
 * @param postalCode null where the country has none
 * @param city the city
 * @param country two letters in any case
 */
@Schema(name = "NewPostalAddress")
public record PostalAddressBody(
        @Schema(example = "Unter den Linden 1", required = true, minLength = 1, maxLength = PostalAddress.MAX_LINE)
        @NotNull
        @PlainText(max = PostalAddress.MAX_LINE)
        String street,

        @Schema(example = "10117", maxLength = PostalAddress.MAX_POSTAL_CODE)
        @Nullable
        @PlainText(min = 0, max = PostalAddress.MAX_POSTAL_CODE)
        String postalCode,

        @Schema(example = "Berlin", required = true, minLength = 1, maxLength = PostalAddress.MAX_LINE)
        @NotNull
        @PlainText(max = PostalAddress.MAX_LINE)
        String city,

        @Schema(example = "DE", required = true, minLength = 2, maxLength = 2) @NotNull @CountryCode
        String country) {

    /** The address, once this was found valid. */
    public PostalAddress toAddress() {
        return new PostalAddress(street, postalCode == null ? "" : postalCode, city, country);
    }

    /** The address, if one was sent. */
    public static @Nullable PostalAddress addressOf(@Nullable PostalAddressBody sent) {
        return sent == null ? null : sent.toAddress();
    }
}
