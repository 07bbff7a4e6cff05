using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.Agenda;

public sealed record HoursUpsideDown() : Refusal("Indiquez une heure de fin après l’heure de début.");

public sealed record NotOnAQuarter() : Refusal("Choisissez des durées et des heures au quart d’heure : 9 h, 9 h 15, 9 h 30, 9 h 45.");

public sealed record ChannelMissing() : Refusal("Cochez au moins une façon de se rencontrer.");

public sealed record PlaceMissing() : Refusal("Choisissez le lieu où vous recevez, ou ajoutez-le d’abord à vos lieux.");

public sealed record HoursOverlap() : Refusal("Cette plage en recouvre une autre du même jour. Retirez l’autre, ou changez les heures.");

public sealed record DayAlreadySet() : Refusal("Cette date est déjà dans vos dates particulières. Retirez-la d’abord.");

public sealed record AbsenceUpsideDown() : Refusal("Indiquez un dernier jour qui ne vient pas avant le premier.");

public sealed record PlaceInUse() : Refusal("Ce lieu sert encore à une plage ou à une date. Changez-les d’abord.");

public sealed record AgendaFull() : Refusal("Cette liste est pleine. Retirez ce qui est passé ou ne sert plus.");

public sealed record NotInAgenda() : Refusal("Cette ligne n’est plus dans votre agenda. Rechargez la page.");

public sealed record RulesOutOfBounds() : Refusal("Vérifiez les durées et les délais : l’un d’eux sort des limites indiquées.");
