namespace UnivAsso.Domain.Territories;

/// <summary>One of the five départements of Hauts-de-France; the slug is its word in addresses.</summary>
public sealed record Department(string Code, string Name, string Slug);
