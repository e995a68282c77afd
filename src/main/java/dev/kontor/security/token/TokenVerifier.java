package dev.kontor.security.token;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Says what a token says, if it is by Kontor itself or by the provider that is trusted. */
@ApplicationScoped
public class TokenVerifier {

    private static final Pattern NAME = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private static final int LONGEST = 16_384;

    private TokenSettings settings;
    private Verification own;
    private Optional<Verification> ofProvider;

    /** For the container's proxy. */
    protected TokenVerifier() {}

    /**
     * @param settings whose tokens are believed
     * @param keys of Kontor's own
     */
    @Inject
    public TokenVerifier(TokenSettings settings, SigningKeys keys) {
        this.settings = settings;
        this.own =
                new Verification(settings.issuer(), Set.of(settings.issuer()), new ImmutableJWKSet<>(keys.proofs()), 0);
        this.ofProvider = TrustedProvider.verification(settings);
    }

    /**
     * What a token says.
     *
     * @throws InvalidTokenException if it is not to be believed
     */
    public TokenClaims verify(String text) throws InvalidTokenException {
        if (text.length() > LONGEST) {
            throw new InvalidTokenException("The token is too long.");
        }
        try {
            var token = SignedJWT.parse(text);
            // not believed yet: it only says which keys to try
            var issuer = String.valueOf(token.getJWTClaimsSet().getIssuer());
            if (issuer.equals(settings.issuer())) {
                return claims(own.claims(token), true);
            }
            var verification = ofProvider
                    .filter(known -> settings.provider().equals(Optional.of(issuer)))
                    .orElseThrow(() -> new InvalidTokenException("Nobody trusts this issuer."));
            return claims(verification.claims(token), false);
        } catch (ParseException e) {
            throw new InvalidTokenException("This is no signed token.", e);
        }
    }

    private TokenClaims claims(JWTClaimsSet claims, boolean ofKontor) throws InvalidTokenException, ParseException {
        var tenant =
                Optional.ofNullable(claims.getStringClaim(TokenClaims.TENANT)).orElseGet(settings::defaultTenant);
        if (!NAME.matcher(tenant).matches()
                || !NAME.matcher(claims.getSubject()).matches()) {
            throw new InvalidTokenException("The token names no tenant, or nobody, in a form that Kontor knows.");
        }
        var groups = Optional.ofNullable(claims.getStringListClaim(TokenClaims.GROUPS))
                .orElse(List.of());
        return new TokenClaims(
                ofKontor,
                tenant,
                claims.getSubject(),
                claims.getStringClaim(TokenClaims.UPN),
                Set.copyOf(groups),
                ofKontor ? claims.getIntegerClaim(TokenClaims.VERSION) : 0);
    }
}
