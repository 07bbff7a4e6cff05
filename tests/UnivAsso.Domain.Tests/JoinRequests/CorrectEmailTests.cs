using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.JoinRequests;
using Xunit;
using static UnivAsso.Domain.Tests.JoinRequests.Requests;

namespace UnivAsso.Domain.Tests.JoinRequests;

public sealed class CorrectEmailTests
{
    private static readonly EmailAddress Right = EmailAddress.Parse("Alix@Exemple.test");

    [Fact]
    public void A_mistyped_address_is_replaced_within_the_hour()
    {
        var request = Received();

        Assert.True(request.CorrectEmail(Right, 0, Start + AddressCorrection.Window).IsDone);

        Assert.Equal(("Alix@exemple.test", "alix@exemple.test"), (request.Contact.Email, request.Contact.EmailKey));
        Assert.IsType<JoinRequestEmailCorrected>(request.Events[^1]);
    }

    [Fact]
    public void The_same_address_again_changes_nothing_and_tells_nothing()
    {
        var request = Received();
        request.CorrectEmail(Right, 0, Start);
        var told = request.Events.Count;

        Assert.True(request.CorrectEmail(Right, AddressCorrection.Most, Start).IsDone);

        Assert.Equal(told, request.Events.Count);
    }

    [Fact]
    public void Too_late_too_often_or_once_proved_it_stays()
    {
        var request = Received();

        Assert.IsType<TooLateToCorrect>(request.CorrectEmail(Right, 0, Start + AddressCorrection.Window + TimeSpan.FromTicks(1)).Refusal);
        Assert.IsType<TooManyCorrections>(request.CorrectEmail(Right, AddressCorrection.Most, Start).Refusal);
        request.ConfirmEmail(Start);
        Assert.IsType<EmailAlreadyConfirmed>(request.CorrectEmail(Right, 0, Start).Refusal);
        Assert.Equal("a@exemple.test", request.Contact.EmailKey);
    }
}
