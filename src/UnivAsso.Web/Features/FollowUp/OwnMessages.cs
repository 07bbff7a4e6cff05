using UnivAsso.Domain.CaseFiles;

namespace UnivAsso.Web.Features.FollowUp;

/// <summary>The words of the author, as a message of the file.</summary>
internal static class OwnMessages
{
    public static CaseMessage Write(OwnRequest own, string text, Guid? id = null) => new()
    {
        Id = id ?? Guid.CreateVersion7(own.Now),
        CaseId = own.Request.Id.Value,
        FromRequester = true,
        AuthorName = own.By.Name,
        Text = text,
        At = own.Now,
        VisibleAt = own.Now,
    };
}
